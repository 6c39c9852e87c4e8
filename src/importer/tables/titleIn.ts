import { isHeading } from './gridTable.ts'
import { type Item, textsOf } from './items.ts'
import { type Title, titleOf } from './titles.ts'

/** A title alone in its line or row, beside nothing but its number, unit, year or department. */
export function titleIn(item: Item): Title | undefined {
  const texts = textsOf(item)
    .flatMap((text) => (isKnown(text) ? [text] : text.split('\n')))
    .filter((text) => text.trim())
  if (!texts.length || texts.length > 5) return undefined
  const titles = texts.flatMap((text) => titleOf(text) ?? [])
  const known = titles.filter(({ id }) => id !== undefined)
  const [title] = known.length ? known : titles
  if (!title || (known.length || titles.length) > 1) return undefined
  const others = texts.filter((text) => !titleOf(text))
  return others.every((text) => isHeading([text])) ? title : undefined
}

/** A title of the form that runs over two lines; the second alone may be that of another table. */
export function titleOver(first: Item, second: Item): Title | undefined {
  if (first.kind !== 'line' || second.kind !== 'line' || first.page !== second.page)
    return undefined
  if (first.file !== second.file || isKnown(first.text)) return undefined
  const title = titleOf(first.text.trim() + second.text.trim())
  return title?.id === undefined ? undefined : title
}

function isKnown(text: string): boolean {
  return titleOf(text)?.id !== undefined
}
