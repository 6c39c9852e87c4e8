import { PRINTED } from '../../money/index.ts'
import { ordinary } from '../letters.ts'

/** What a cell prints, read as an amount. */
export type FigureText =
  | { readonly is: 'figure'; readonly printed: string }
  /** Nothing, or a mark that stands for nothing. */
  | { readonly is: 'blank' }
  | { readonly is: 'words' }
  /** Digits that are no amount of the table: two of them, a percentage, another unit. */
  | { readonly is: 'illegible' }

const BLANK: FigureText = { is: 'blank' }
const WHOLE = new RegExp(`^${PRINTED}$`)
/** Groups of three digits, or none. */
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d+)?$|^\d+(\.\d+)?$|^\.\d+$/

/** Reads the text of a cell: separators, widths, and all the ways to print a negative amount. */
export function figureText(text: string): FigureText {
  const bare = ordinary(text)
    .normalize('NFKC')
    .replace(/[\s\u200B\uFEFF]/g, '')
    .replace(/[−–—―‐‑‒﹣]/g, '-')
    // The mark of a note.
    .replace(/(?<=\d)[*※]+$/, '')
  if (/^[-/\\|…·]*$/.test(bare) || bare === '无') return BLANK
  const [, opening, sign, digits = '', closing] =
    /^(\()?([-+△▲]?)[¥$]?([\d.,]+)(\))?$/.exec(bare.replace(/^\(-(.*)\)$/, '($1)')) ?? []
  if (!digits || !/\d/.test(digits)) return { is: /\d/.test(bare) ? mixed(bare) : 'words' }
  if (!GROUPED.test(digits) || Boolean(opening) !== Boolean(closing)) return { is: 'illegible' }
  const isNegative = Boolean(opening) || (sign !== '' && sign !== '+')
  const plain = digits.replaceAll(',', '').replace(/^\./, '0.')
  const printed = (isNegative ? '-' : '') + plain
  return WHOLE.test(printed) ? { is: 'figure', printed } : { is: 'illegible' }
}

/** Words that contain digits, or digits that are no amount. */
function mixed(bare: string): 'words' | 'illegible' {
  return /\p{L}/u.test(bare.replace(/(亿|万|千|百)?元/g, '')) ? 'words' : 'illegible'
}
