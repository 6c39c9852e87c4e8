import { type Equation, type EquationSide, RELATION_SIGNS } from './equation.ts'

/** An equation in one line of plain text, `8.22 ≠ 3.8 + 4.42 − 0.62`; `·` where nothing is printed. */
export function formulaText({
  left,
  right,
  denominator,
  isPercentage,
  relation,
}: Equation): string {
  const above = sideText(right)
  const ratio =
    denominator && `${bracketed(right)} ÷ ${bracketed(denominator)}${isPercentage ? ' × 100%' : ''}`
  return `${sideText(left)} ${RELATION_SIGNS[relation]} ${ratio ?? above}`
}

function bracketed(side: EquationSide): string {
  return side.terms.length > 1 ? `(${sideText(side)})` : sideText(side)
}

function sideText({ terms }: EquationSide): string {
  return terms
    .map(({ minus, text }, index) => {
      const figure = text || '·'
      if (!index) return minus ? `−${figure}` : figure
      return `${minus ? '−' : '+'} ${figure}`
    })
    .join(' ')
}
