import { addressOf, type Address } from '../ledger/address.ts'
import { type CodeNode, codeTree, rowsBelow } from '../ledger/codeTree.ts'
import { differs } from '../ledger/figureSum.ts'
import { shapesOf } from '../ledger/form/equations.ts'
import { partsOfTotal, type TableShape } from '../ledger/form/shape.ts'
import { type Figures, ZERO } from '../ledger/known.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { printedIn } from '../ledger/lookup.ts'
import type { Decimal } from '../money/index.ts'

/**
 * Blank cells that the document leaves out although their row and their column both need them: the
 * row does not add up, and the code's children have figures in the column, or what its siblings leave
 * of their parent's is just what the row lacks. Those of one row stand together.
 */
export function omittedCells(ledger: Ledger, figures: Figures): Address[][] {
  return shapesOf(ledger)
    .filter(({ kind }) => kind === 'function-codes')
    .flatMap((shape) => inTable(shape, figures))
}

function inTable(shape: TableShape, figures: Figures): Address[][] {
  const { id, table } = shape
  const parts = partsOfTotal(shape)
  const found: Address[][] = []
  codeTree(table).each((node) => {
    const { row } = node.data
    const blank = ['total', ...parts].filter((column) => printedIn(row, column) === null)
    if (!row || !parts.length || !blank.length) return
    const at = (column: string) => addressOf(id, row.key, column)
    const [total, others] = [at('total'), parts.map(at)]
    if (!differs(figures, total, others)) return

    const wanted = (of: typeof ofChildren) =>
      blank
        .map((column) => ({ address: at(column), ...of(id, node, column, figures) }))
        .filter(({ value }) => !value.isZero())
    const settles = (cells: ReturnType<typeof wanted>) => {
      const given = cells.map((cell) => (cell.address === total ? cell : negated(cell)))
      const printed = [term(total, 1, figures), ...others.map((part) => term(part, -1, figures))]
      const { value, half } = sum([...printed, ...given])
      return value.abs().lte(half)
    }
    const byChildren = wanted(ofChildren)
    const bySiblings = byChildren.length ? [] : wanted(leftBySiblings)
    const needed = bySiblings.length && settles(bySiblings) ? bySiblings : byChildren
    if (needed.length) found.push(needed.map(({ address }) => address))
  })
  return found
}

interface Term {
  readonly value: Decimal
  readonly half: Decimal
}

function ofChildren(id: string, node: CodeNode, column: string, figures: Figures): Term {
  return sum(rowsBelow(node).map((key) => term(addressOf(id, key, column), 1, figures)))
}

function leftBySiblings(id: string, node: CodeNode, column: string, figures: Figures): Term {
  const parent = node.parent?.data.row
  if (!parent || !node.parent) return NOTHING
  const at = (key: string, sign: 1 | -1) => term(addressOf(id, key, column), sign, figures)
  return sum([at(parent.key, 1), ...rowsBelow(node.parent).map((key) => at(key, -1))])
}

function term(address: Address, sign: 1 | -1, figures: Figures): Term {
  const { value, half } = figures(address) ?? NOTHING
  return { value: sign === 1 ? value : value.negated(), half }
}

function negated({ value, half }: Term): Term {
  return { value: value.negated(), half }
}

const NOTHING: Term = { value: ZERO, half: ZERO }

function sum(terms: readonly Term[]): Term {
  return terms.reduce(
    (so, { value, half }) => ({ value: so.value.plus(value), half: so.half.plus(half) }),
    NOTHING,
  )
}
