import type { FormVariant, LineForm } from '../form.ts'

const part = (key: string, within: string, ...names: string[]): LineForm => ({ key, names, within })
const total = { key: 'total', names: ['合计'] }
const carried = (side: string, at: string): LineForm[] =>
  [
    part(`${side}.${at}-basic`, `${side}.${at}`, '基本支出结转'),
    part(`${side}.${at}-basic-appropriation`, `${side}.${at}-basic`, '财政拨款结转'),
    part(`${side}.${at}-project`, `${side}.${at}`, '项目支出结转和结余'),
    part(`${side}.${at}-project-appropriation`, `${side}.${at}-project`, '财政拨款结转和结余'),
  ].map((line) => ({ ...line, optional: true }))

/** The older form of three tables: a list, the general budget and 三公 by function code. */
export const fujian2014: FormVariant = {
  name: '福建 2014',
  tables: [
    {
      id: 'totals',
      titles: ['收入支出决算批复表'],
      rows: [...carried('income', 'opening'), ...carried('expenditure', 'closing')],
    },
    {
      id: 'general-budget-flow',
      titles: ['公共预算财政拨款收入支出决算批复表', '公共预算财政拨款收入支出决算表'],
      kind: 'function-codes',
      columns: [
        { key: 'opening', names: ['年初结转和结余'] },
        part('opening-basic', 'opening', '基本支出结转', '基本支出'),
        part('opening-project', 'opening', '项目支出结转和结余', '项目支出'),
        { key: 'income', names: ['本年收入'] },
        { key: 'total', names: ['本年支出'] },
        part('basic', 'total', '基本支出'),
        part('personnel', 'basic', '人员经费'),
        part('operating', 'basic', '日常公用经费'),
        part('project', 'total', '项目支出'),
        { key: 'closing', names: ['年末结转和结余'] },
        part('closing-basic', 'closing', '基本支出结转', '基本支出'),
        part('closing-project', 'closing', '项目支出结转和结余', '项目支出'),
      ],
      rows: [total],
    },
    {
      id: 'sangong-by-function',
      titles: ['“三公”经费公共财政拨款支出决算批复表'],
      kind: 'function-codes',
      columns: [
        { key: 'total', names: ['“三公”经费公共财政拨款支出合计'] },
        part('abroad', 'total', '因公出国（境）费'),
        part('vehicles', 'total', '公务用车购置及运行维护费小计', '公务用车购置及运行维护费'),
        part('vehicle-purchase', 'vehicles', '公务用车购置费'),
        part('vehicle-operation', 'vehicles', '公务用车运行维护费'),
        part('reception', 'total', '公务接待费'),
      ],
      rows: [total],
    },
  ],
}
