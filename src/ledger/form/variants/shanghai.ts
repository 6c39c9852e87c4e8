import type { FormVariant } from '../form.ts'

/** Basic expenditure with its two parts in columns. */
export const shanghai: FormVariant = {
  name: '上海 2024',
  tables: [
    {
      id: 'basic',
      rows: [{ key: 'total', names: ['合计'], optional: true }],
      columns: [
        { key: 'total', names: ['合计'] },
        { key: 'personnel', names: ['人员经费'], within: 'total' },
        { key: 'operating', names: ['公用经费'], within: 'total' },
      ],
    },
  ],
}
