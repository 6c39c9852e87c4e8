import type * as v from 'valibot'
import { VERSION } from '../src/ledger/migrations/migrate.ts'
import type { ledger } from '../src/ledger/schema.ts'

/** A short ledger for the guide: an addend column of its own, a percentage that is wrong. */
export const EXAMPLE = {
  $schema: '../ledger.schema.json',
  version: VERSION,
  department: '某局',
  region: '某市',
  year: 2023,
  unit: '万元',
  source: { title: '某局2023年度部门决算' },
  duties: ['负责某项工作。'],
  organisation: [],
  tables: {
    expenditure: {
      state: 'published',
      title: '支出决算表',
      number: '公开03表',
      unit: '万元',
      columns: [
        { key: 'total', title: '本年支出合计' },
        { key: 'basic', title: '基本支出' },
        { key: 'project', title: '项目支出' },
        { key: 'debt', title: '债务支出', within: 'total' },
      ],
      rows: [
        {
          key: 'total',
          name: '合计',
          cells: { total: '120.50', basic: '80.00', project: '40.00', debt: '0.50' },
        },
        {
          key: '201',
          code: '201',
          name: '一般公共服务支出',
          cells: { total: '120.50', basic: '80.00', project: '40.00', debt: '0.50' },
        },
      ],
    },
    'government-fund': {
      state: 'empty',
      title: '政府性基金预算财政拨款收入支出决算表',
      number: '公开08表',
      unit: '万元',
      columns: [{ key: 'total', title: '本年支出' }],
      rows: [],
      statement: '本部门没有政府性基金收支，故本表无数据。',
    },
  },
  narrative: [
    {
      id: 'expenditure',
      number: '三',
      title: '支出决算情况说明',
      parts: [
        {
          id: 'expenditure',
          text: '2023年度支出合计{total}万元，其中：基本支出{basic}万元，占{basic-share}%。',
          figures: [
            {
              key: 'total',
              kind: 'amount',
              value: '120.50',
              unit: '万元',
              cell: 'expenditure/total/total',
            },
            {
              key: 'basic',
              kind: 'amount',
              value: '80.00',
              unit: '万元',
              cell: 'expenditure/total/basic',
            },
            {
              key: 'basic-share',
              kind: 'percent',
              value: '69.36',
              unit: '%',
              of: ['expenditure/total/basic', 'expenditure/total/total'],
            },
          ],
        },
      ],
    },
  ],
  glossary: [],
} satisfies v.InferInput<typeof ledger>
