import type { Ledger } from '../../../ledger/ledger.ts'
import { surroundings, type Texts } from './texts.ts'

const PAIRS: Readonly<Record<string, string>> = {
  '（': '）',
  '(': '）',
  '【': '】',
  '〔': '〕',
  '《': '》',
  '［': '］',
  '[': '］',
  '「': '」',
  '『': '』',
  '〈': '〉',
}
const CLOSING: Readonly<Record<string, string>> = {
  '）': '）',
  ')': '）',
  '】': '】',
  '〕': '〕',
  '》': '》',
  '］': '］',
  ']': '］',
  '」': '」',
  '』': '』',
  '〉': '〉',
}

/**
 * The surroundings of each bracket that is not closed, or not opened, in texts of a ledger. What one
 * passage of a section opens, a later one may close.
 */
export function unpairedBrackets(ledger: Ledger): (of: Texts) => string[] {
  const found = new Map(ledger.narrative.flatMap(({ parts }) => inSequence(parts)))
  return ({ place, texts }) => {
    const across = found.get(place)
    const [, text] = texts
    return texts.flatMap((each) => (across && each === text ? across : (unpaired([each])[0] ?? [])))
  }
}

function inSequence(parts: readonly { readonly id: string; readonly text?: string | undefined }[]) {
  const found = unpaired(parts.map(({ text = '' }) => text))
  return parts.map(({ id }, index): [string, string[]] => [id, found[index] ?? []])
}

function unpaired(texts: readonly string[]): string[][] {
  const found: string[][] = texts.map(() => [])
  const open: { readonly closing: string; readonly at: () => void }[] = []
  texts.forEach((text, index) => {
    for (const { 0: mark, index: at } of text.matchAll(
      /[（()）【】〔〕《》［］[\]「」『』〈〉]/g,
    )) {
      const report = () => found[index]?.push(surroundings(text, at))
      const closing = PAIRS[mark]
      if (closing) open.push({ closing, at: report })
      else if (open.at(-1)?.closing === CLOSING[mark]) open.pop()
      else if (!isNumber(text.slice(0, at))) report()
    }
  })
  for (const { at } of open) at()
  return found
}

/** 1） and 二） begin an item of a list. */
function isNumber(before: string): boolean {
  return /(?:^|[^\d])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z]|[①-⑳])$/.test(before)
}
