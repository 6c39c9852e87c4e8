import type { FormVariant } from '../form.ts'

/** 会议费 and 培训费 beside the three public expenses; some print a total over all of it. */
export const shaanxi: FormVariant = {
  name: '陕西 2020',
  tables: [
    {
      id: 'sangong',
      titles: [
        '一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表',
        '“三公”经费、会议费、培训费支出决算表',
      ],
      rows: [
        { key: 'all-total', names: ['合计'], optional: true },
        {
          key: 'total',
          names: ['“三公”经费小计', '“三公”经费', '一般公共预算财政拨款支出安排的“三公”经费'],
          within: 'all-total',
        },
        { key: 'meetings', names: ['会议费'], within: 'all-total', optional: true },
        { key: 'training', names: ['培训费'], within: 'all-total', optional: true },
      ],
    },
  ],
}
