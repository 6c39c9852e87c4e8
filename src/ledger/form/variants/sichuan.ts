import type { FormVariant } from '../form.ts'
import { ECONOMIC_CLASSES } from '../classes.ts'

const total = { key: 'total', names: ['合计'] }

/** Appropriated expenditure by function and, in columns, by economic class; its projects. */
export const sichuan: FormVariant = {
  name: '四川 2023',
  tables: [
    {
      id: 'appropriation-detail',
      titles: ['财政拨款支出决算明细表'],
      kind: 'function-codes',
      columns: [
        total,
        ...ECONOMIC_CLASSES.map(([key, , name]) => ({ key, names: [name], within: 'total' })),
      ],
      rows: [total],
    },
    {
      id: 'appropriation-projects',
      titles: ['一般公共预算财政拨款项目支出决算表', '财政拨款项目支出决算表', '项目支出决算表'],
      kind: 'function-codes',
      columns: [{ key: 'project', names: ['项目支出', '金额'] }],
      rows: [total],
    },
  ],
}
