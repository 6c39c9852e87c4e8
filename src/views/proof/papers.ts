import { type DocxComment, withComments } from '../../exports/docx/withComments.ts'
import { escaped } from '../../exports/escaped.ts'
import { choiceColumn, listingOf, listingSheet, textColumn } from '../../exports/listing.ts'
import { plainText } from '../../exports/plainText.ts'
import type { Sheet } from '../../exports/sheet.ts'
import { SEVERITIES } from '../../checks/groups.ts'
import { LANGUAGES } from '../../locales/languages.ts'
import type { Say } from '../../words/say.ts'
import type { ToldProof } from './told.ts'
import type { ToldEntry } from './words.ts'

/** The list as a sheet, an entry a row; what was mended and what is gone below. */
export function proofSheet(proof: ToldProof, say: Say): Sheet {
  const { entries, mended, gone } = proof
  const rows = [
    ...entries.map((entry) => ({ entry, state: entry.state, isDone: entry.isDone })),
    ...mended.map((entry) => ({ entry, state: 'mended', isDone: true })),
    ...gone.map((entry) => ({ entry, state: 'gone', isDone: false })),
  ]
  const columns = [
    textColumn('number'),
    choiceColumn('severity', SEVERITIES, 'checks.severity'),
    textColumn('sentence'),
    textColumn('place'),
    textColumn('spot'),
    textColumn('formula'),
    textColumn('outcome'),
    textColumn('usual'),
    textColumn('also'),
    choiceColumn('state', ['left', 'new', 'mended', 'gone'], 'proof.state'),
    choiceColumn('done', ['done'], 'proof'),
  ]
  const listing = listingOf(
    columns,
    rows.map(({ entry, state, isDone }, index) => ({
      ...{ number: String(index + 1), severity: entry.severity, state },
      ...{ sentence: entry.sentence, place: entry.place, spot: entry.spot },
      ...{ formula: entry.formula, outcome: entry.outcome, usual: entry.usual, also: entry.also },
      done: isDone ? 'done' : '',
    })),
    'proof.column',
  )
  const notes = [proof.sentence, ...limitNotes(proof, say)]
  return listingSheet(proof.title, listing, say, { notes, wrapped: true })
}

function limitNotes({ limits }: ToldProof, say: Say): string[] {
  return limits.length ? [`${say('proof.limits.title')}${say('app.colon')}${limits.join(' ')}`] : []
}

/** The list as comments at the places of one of the document's files, from 0. */
export function proofComments(proof: ToldProof, file: number): DocxComment[] {
  return proof.entries.flatMap((told): DocxComment[] => {
    const { at } = told.entry
    if (at && at.file !== file) return []
    const line = at && 'line' in at.place ? at.place.line : undefined
    return [{ line, texts: [told.sentence, ...detailsOf(told, line === undefined)] }]
  })
}

/** A copy of one of the document's files, a DOCX, with the list as comments; `undefined` as there. */
export function commentedCopy(
  bytes: Uint8Array,
  file: number,
  proof: ToldProof,
  say: Say,
): Uint8Array<ArrayBuffer> | undefined {
  return withComments(bytes, proofComments(proof, file), {
    name: say('proof.author'),
    initials: say('proof.initials'),
    at: new Date(),
  })
}

/** All but the sentence, a line each. */
export function detailsOf(
  { place, spot, formula, outcome, usual, also }: ToldEntry,
  withPlace = true,
): string[] {
  return [
    withPlace ? [place, spot].filter(Boolean).join(' — ') : '',
    [formula, outcome].filter(Boolean).join('  '),
    usual,
    also ?? '',
  ].filter(Boolean)
}

/** The list as a page that stands alone, to be read and printed. */
export function proofHtml(proof: ToldProof, say: Say): string {
  const text = (said: string) => escaped(plainText(said))
  const item = (told: ToldEntry, mark: string) =>
    `<li><h3>${mark}${text(told.sentence)}</h3>${detailsOf(told)
      .map((line) => `<p>${text(line)}</p>`)
      .join('')}</li>`
  const { entries, mended, gone, limits } = proof
  const groups = SEVERITIES.flatMap((severity) => {
    const own = entries.filter((entry) => entry.severity === severity)
    return own.length
      ? [
          `<h2>${text(say(`checks.severity.${severity}`))} (${own.length})</h2><ol>${own
            .map((each) => item(each, each.isDone ? '☑ ' : '☐ '))
            .join('')}</ol>`,
        ]
      : []
  })
  const others = (
    [
      ['mended', mended],
      ['gone', gone],
    ] as const
  ).flatMap(([state, all]) =>
    all.length
      ? [
          `<h2>${text(say(`proof.state.${state}`))} (${all.length})</h2><ul>${all
            .map((each) => item(each, ''))
            .join('')}</ul>`,
        ]
      : [],
  )
  const unchecked = limits.length
    ? [
        `<h2>${text(say('proof.limits.title'))}</h2><ul>${limits
          .map((each) => `<li><p>${text(each)}</p></li>`)
          .join('')}</ul>`,
      ]
    : []
  return `<!doctype html>
<html lang="${LANGUAGES[say.language].tag}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${text(proof.title)}</title>
<style>${STYLE}</style>
<h1>${text(proof.title)}</h1>
<p>${text(proof.sentence)}</p>
${[...groups, ...others, ...unchecked].join('\n')}
<footer>${text(say('proof.printed'))}</footer>
</html>
`
}

const STYLE = `:root{color-scheme:light dark;font:16px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
body{max-width:46rem;margin:0 auto;padding:1.5rem;overflow-wrap:anywhere}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}h3{font-size:1rem;margin:0}
ol,ul{padding-inline-start:1.6rem}li{padding-block:.6rem;break-inside:avoid}
li p{margin:.15rem 0;font-size:.9rem}footer{margin-top:2rem;font-size:.85rem}
@page{size:A4;margin:16mm}`
