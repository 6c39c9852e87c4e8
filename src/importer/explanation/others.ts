import type { Ledger } from '../../ledger/ledger.ts'
import type { Paragraph } from './paragraphs.ts'
import { numbered } from './text.ts'

type Term = Ledger['glossary'][number]
type Attachment = NonNullable<Ledger['attachments']>[number]

export interface Overview {
  readonly duties: readonly string[]
  readonly organisation: readonly string[]
  readonly rest: readonly Paragraph[]
}

const DUTIES = /职责|职能|主要任务/
const LISTS_DUTIES = /(?:职责|职能|任务)(?:如下|是|为|包括)*[：:]$/
const ORGANISATION = /机构|单位构成|人员|编制|内设|组成/

/** What the department is for, and what it consists of. */
export function overviewOf(paragraphs: readonly Paragraph[]): Overview {
  const duties: string[] = []
  const organisation: string[] = []
  const rest: Paragraph[] = []
  // Where one of several articles lists the duties, the others say what the department is.
  const hasList = paragraphs.some((each) => isArticle(each) && LISTS_DUTIES.test(each.text))
  let into: string[] | undefined
  for (const paragraph of paragraphs) {
    const { level, rest: words } = numbered(paragraph.text)
    const isHead = words.length <= 30 && !/[，。；]/.test(words)
    const opened = DUTIES.test(words) ? duties : ORGANISATION.test(words) ? organisation : undefined
    if (
      isHead &&
      opened &&
      (level === 1 ||
        (level === 0 && !into) ||
        (level === 0 && opened !== into && /情况|设置|构成|职责|职能$/.test(words)))
    ) {
      into = opened
      continue
    }
    if (level === 1 && isHead) into = undefined
    if (into && hasList && isArticle(paragraph)) {
      into = LISTS_DUTIES.test(words) ? duties : organisation
      if (into === duties) continue
    }
    if (!into) rest.push(paragraph)
    else into.push(into === duties && !isArticle(paragraph) ? words : paragraph.text)
  }
  return { duties, organisation, rest }
}

/** 第三条 and so on. */
function isArticle({ text }: Paragraph): boolean {
  return numbered(text).number.startsWith('第')
}

const TERM = /^([^：:。，；]{1,30})[：:](.+)$/
const MEANS = /^([^：:。；]{2,30}?)[，,]?((?:是)?指.+)$/

/** Terms with what they mean; paragraphs that begin none go on with the last. */
export function glossaryOf(paragraphs: readonly Paragraph[]): {
  readonly terms: readonly Term[]
  readonly rest: readonly Paragraph[]
} {
  const terms: Term[] = []
  const rest: Paragraph[] = []
  for (const paragraph of paragraphs) {
    const { number, level, rest: words } = numbered(paragraph.text)
    const [, term, definition] =
      (number || !terms.length || TERM.test(words) ? TERM.exec(words) : null) ??
      MEANS.exec(words) ??
      []
    const last = terms.at(-1)
    if (term && definition && (level <= 3 || !last)) terms.push({ term, definition })
    else if (last)
      terms[terms.length - 1] = { ...last, definition: `${last.definition}\n${paragraph.text}` }
    else rest.push(paragraph)
  }
  return { terms, rest }
}

/** Titles with what stands below each. */
export function attachmentsOf(paragraphs: readonly Paragraph[]): Attachment[] {
  const attachments: { title: string; content: string }[] = []
  for (const { text } of paragraphs) {
    const isTitle = /[：:]$/.test(text) || (/(?:报告|表|附件\d*)$/.test(text) && text.length <= 40)
    const last = attachments.at(-1)
    if (isTitle || !last) {
      const title = numbered(text).rest.replace(/[：:]$/, '')
      attachments.push(isTitle ? { title, content: '' } : { title: '', content: text })
    } else last.content += `${last.content && '\n'}${text}`
  }
  return attachments
}
