import type { SourceCell, SourceGrid, SourcePage } from '@/importer/source.ts'

/** What a cell says, as a person would type it: ASCII figures, a minus before negative ones. */
export function typed(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '')
  const negative = /^\((\d[\d.]*)\)$/.exec(plain)
  return negative ? `-${negative[1]!}` : plain
}

const HEADS: Readonly<Record<string, RegExp>> = {
  total: /^(本年支出)?合计$|^小计$/,
  basic: /^基本支出$/,
  project: /^项目支出$/,
  remitted: /^上缴上级支出$/,
  business: /^经营支出$/,
  subsidy: /^对附属单位补助支出$/,
  amount: /^决算数$/,
  budget: /^预算数$/,
  actual: /^决算数$/,
}

const LINES: Readonly<Record<string, RegExp>> = {
  'income.general-budget': /一般公共预算财政拨款收入$/,
  'income.other': /其他收入$/,
  'income.year-total': /^本年收入合计$/,
  'income.opening': /^年初结转和结余$/,
  'income.grand-total': /^总计$/,
  'expenditure.year-total': /^本年支出合计$/,
  'expenditure.closing': /^年末结转和结余$/,
  'expenditure.grand-total': /^总计$/,
  'expenditure.201': /一般公共服务支出$/,
  'expenditure.205': /教育支出$/,
  'expenditure.206': /科学技术支出$/,
  'expenditure.208': /社会保障和就业支出$/,
  'expenditure.210': /卫生健康支出$/,
  'expenditure.212': /城乡社区支出$/,
  'expenditure.213': /农林水支出$/,
  'expenditure.221': /住房保障支出$/,
}

const SANGONG: Readonly<Record<string, RegExp>> = {
  total: /^合计$/,
  abroad: /因公出国[（(]境[）)]费$/,
  vehicles: /^公务用车购置及运行维护费小计$|^2?\.?公务用车购置及运行维护费$/,
  'vehicle-purchase': /公务用车购置费$/,
  'vehicle-operation': /公务用车运行维护费$/,
  reception: /公务接待费$/,
}

interface TablePart {
  readonly title: string
  readonly grid: SourceGrid
  /** Head cells, from an earlier page where this one repeats none. */
  readonly head: readonly SourceCell[]
  readonly firstRow: number
}

const TITLES: Readonly<Record<string, RegExp>> = {
  expenditure: /(?<!收入|拨款)支出决算表$/,
  'general-budget': /一般公共预算财政拨款支出决算表$/,
  totals: /(?<!拨款)收入支出决算总表$/,
  sangong: /三公”?经费支出决算表$/,
}

const isAmount = (text: string): boolean => /^-?\d+\.\d+$/.test(typed(text))

/** The parts of each table: what stands under a title, until the next one. */
function partsOf(pages: readonly SourcePage[]): readonly TablePart[] {
  let title = ''
  let head: readonly SourceCell[] = []
  const parts: TablePart[] = []
  for (const block of pages.flatMap((page) => page.blocks)) {
    if (block.kind === 'line') {
      if (block.running === undefined && /决算总?表$/.test(typed(block.text))) {
        title = typed(block.text).replace(/^\d\./, '')
        head = []
      }
      continue
    }
    const rowOf = (row: number): readonly SourceCell[] =>
      block.cells.filter((cell) => cell.row === row)
    let firstRow = 0
    while (
      firstRow < block.rows &&
      !rowOf(firstRow).some((cell) => isAmount(cell.text)) &&
      rowOf(firstRow).some((cell) => /类|款|项|科目|计|数|收入|支出/.test(typed(cell.text))) &&
      !rowOf(firstRow).some((cell) => /^\d{3,7}$|^1\.|事务$/.test(typed(cell.text)))
    )
      firstRow += 1
    if (firstRow > 0) head = block.cells.filter((cell) => cell.row < firstRow)
    parts.push({ title, grid: block, head, firstRow })
  }
  return parts
}

const headsOver = (part: TablePart, column: number): readonly string[] =>
  part.head
    .filter((cell) => cell.column <= column && column < cell.column + cell.columnSpan)
    .map((cell) => typed(cell.text))

function rowKeys(
  table: string,
  cells: readonly SourceCell[],
): readonly (readonly [string, number])[] {
  const texts = cells.map((cell) => ({ cell, text: typed(cell.text) }))
  if (table === 'totals')
    return Object.entries(LINES).flatMap(([key, line]) => {
      const hits = texts.filter(({ text }) => line.test(text))
      const hit = key.startsWith('income') ? hits[0] : hits.at(-1)
      return hit ? [[key, hit.cell.column] as const] : []
    })
  if (table === 'sangong')
    return Object.entries(SANGONG).flatMap(([key, line]) =>
      texts[0] && line.test(texts[0].text.replace(/^\d\.|^（\d）|^\(\d\)/, ''))
        ? [[key, 0] as const]
        : [],
    )
  if (texts.some(({ text }) => text === '合计')) return [['total', 0]]
  const code = texts
    .slice(0, 3)
    .map(({ text }) => text)
    .filter((text) => /^\d+$/.test(text))
    .join('')
  return code === '' ? [] : [[code, 0]]
}

/**
 * What stands at an address of a table, by its title, its row's code or name and its column's heads;
 * `undefined` where there is no such cell. A list, as a table may be printed twice.
 */
export function standingAt(pages: readonly SourcePage[], address: string, year: number): string[] {
  const [table, row, column] = address.split('/') as [string, string, string]
  const found: string[] = []
  for (const part of partsOf(pages).filter((each) => TITLES[table]!.test(each.title)))
    for (let at = part.firstRow; at < part.grid.rows; at += 1) {
      const cells = part.grid.cells.filter((cell) => cell.row === at)
      const isUnder = (cell: SourceCell, head: RegExp): boolean => {
        const heads = headsOver(part, cell.column)
        return (
          heads.some((text) => head.test(text)) &&
          !heads.some((text) => /20\d\d年/.test(text) && !text.includes(String(year))) &&
          !heads.some((text) => text.includes('增减'))
        )
      }
      const keys = rowKeys(table, cells)
      if (table === 'sangong' && keys.length === 0) {
        for (const cell of cells) {
          const heads = headsOver(part, cell.column)
          const item = heads.filter((text) => !/^[预决]算数$/.test(text)).join('')
          const isItem =
            row === 'vehicle-purchase' || row === 'vehicle-operation'
              ? SANGONG[row]!.test(
                  heads
                    .filter((text) => !/及/.test(text))
                    .join('')
                    .replace(/[预决]算数/g, ''),
                )
              : SANGONG[row]!.test(item)
          if (isItem && heads.some((text) => HEADS[column]!.test(text))) found.push(cell.text)
        }
        continue
      }
      for (const [key, from] of keys)
        if (key === row) {
          const cell = cells.find((each) => each.column > from && isUnder(each, HEADS[column]!))
          if (cell) found.push(cell.text)
        }
    }
  return found
}

/** Every amount that stands in a grid. */
export const amountsIn = (pages: readonly SourcePage[]): readonly string[] =>
  pages
    .flatMap((page) => page.blocks)
    .flatMap((block) => (block.kind === 'grid' ? block.cells : []))
    .map((cell) => cell.text)
    .filter(isAmount)
    .map(typed)
