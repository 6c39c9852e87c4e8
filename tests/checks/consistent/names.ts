import { FUNCTION_CLASSES } from '@/ledger/form/classes.ts'

/** The function classes of the form. */
export const CLASSES = FUNCTION_CLASSES.map(([code]) => code)

const CLASS_NAMES = ['一般公共服务', '教育', '科学技术', '社会保障和就业', '卫生健康', '城乡社区']
const SECTIONS = ['行政管理', '专项建设', '综合改革', '应急保障', '基层服务']
const ITEMS = ['日常运行', '设备维护', '人员培训', '项目奖补', '成果推广']

/** Of a generated function code; names need not be unique. */
export function nameOf(code: string): string {
  const pick = (names: readonly string[], digits: string) =>
    names[Number(digits) % names.length] ?? ''
  if (code.length === 3) return `${pick(CLASS_NAMES, code)}支出`
  if (code.length === 5) return `${pick(SECTIONS, code.slice(3))}事务`
  return `${pick(ITEMS, code.slice(5))}支出`
}
