import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { fileName } from '../../src/exports/fileName.ts'
import {
  bareSheet,
  choiceColumn,
  figureColumn,
  listingOf,
  textColumn,
} from '../../src/exports/listing.ts'
import { xlsxOf } from '../../src/exports/xlsx.ts'
import { isWhole } from '../../src/views/proof/words.ts'
import { readingOf } from '../../src/importer/documents.ts'
import type { Draft } from '../../src/importer/draft.ts'
import { toldProof } from '../../src/views/proof/told.ts'
import { refusalText } from '../../src/words/imported.ts'
import type { Say } from '../../src/words/say.ts'
import type { Answer } from '../check.ts'
import { type Document, documentsIn, joinedByOwner } from '../importing/folder.ts'
import { inWorkers } from '../inWorkers.ts'
import { progress } from '../progress.ts'
import { type Report, writeReport } from './reports.ts'
import type { Reviewed } from './reviewed.ts'

/** A line of the summary. */
type Line = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>

const STATES = ['none', 'some', 'unsure', 'refused'] as const
const COUNTS = ['high', 'medium', 'low'] as const
const COLUMNS = ['department', 'year', 'file', 'status', ...COUNTS, 'unread', 'report'] as const

/** What is kept of a document while the others are read. */
interface Told {
  readonly document: Document
  readonly draft: Draft
  readonly isWhole: boolean
  readonly report: Report
}

/**
 * Checks the drafts of a folder, each folder in it and each file beside them; writes a report of
 * each, with comments in a copy where it is a DOCX, and a summary with a line for each.
 */
export async function reviewFolder(folder: string, out: string, say: Say): Promise<Answer> {
  const { folders, loose } = documentsIn(folder)
  const documents = [...folders, ...loose].filter(
    ({ paths }) => !paths.some((path) => resolve(path).startsWith(resolve(out) + sep)),
  )
  const lines = new Map<string, Line>()
  const single: Told[] = []
  await run(documents, async (told) => {
    if (folders.includes(told.document)) await finish(told)
    else single.push(told)
  })
  const { alone, joined } = joinedByOwner(single, ({ draft }) => draft)
  for (const told of alone) await finish(told)
  await run(joined, finish)

  const all = [...lines.values()].sort((one, other) => rank(other) - rank(one))
  const summary = join(out, `${fileName(say('proof.summary.title'))}.xlsx`)
  mkdirSync(out, { recursive: true })
  writeFileSync(summary, await xlsxOf([summarySheet(all, say)]))
  const count = (...states: readonly string[]) =>
    all.filter(({ status = '' }) => states.includes(status)).length
  return {
    status: count('refused') || !all.length ? 2 : count('some', 'unsure') ? 1 : 0,
    out: [
      say('proof.summary.said', {
        documents: all.length,
        none: count('none'),
        some: count('some', 'unsure'),
        refused: count('refused'),
      }),
      `→ ${summary}`,
    ],
    err: [],
  }

  async function run(of: readonly Document[], done: (told: Told) => Promise<void>): Promise<void> {
    const writing: Promise<void>[] = []
    await inWorkers<readonly string[], Reviewed>(
      'cli/reviewing/worker.ts',
      of.map(({ paths }) => paths),
      (index, outcome) => {
        const document = of[index] as Document
        if (outcome?.ok) writing.push(done(toldOf(document, outcome)))
        else refuse(document, outcome)
        progress(index + 1, of.length)
      },
    )
    await Promise.all(writing)
  }

  /** The findings of a hundred documents would not fit, and nobody asks for them any more. */
  function toldOf(document: Document, { of, draft }: Reviewed & { ok: true }): Told {
    const { sources } = of
    const report = { proof: toldProof(of, say), sources, paths: document.paths }
    return { document, draft, isWhole: isWhole(of), report }
  }

  function refuse({ name }: Document, outcome: Exclude<Reviewed, { ok: true }> | undefined): void {
    const why = outcome?.refused.map(({ refusal }) => refusalText(refusal, say)).join(' ')
    lines.set(name, { file: name, status: 'refused', unread: why ?? say('import.failed') })
  }

  async function finish({ document: { name }, draft, isWhole, report }: Told): Promise<void> {
    const file = fileName(name.replace(/\.\w{1,5}$/, ''))
    const { proof } = report
    await writeReport(report, join(out, `${file}.html`), say)
    if (proof.entries.length) await writeReport(report, join(out, `${file}.docx`), say)
    const counted = (severity: string) =>
      String(proof.entries.filter((entry) => entry.severity === severity).length)
    const { department, year } = readingOf(draft)
    lines.set(name, {
      department,
      year: year ? String(year) : '',
      file: name,
      status: proof.entries.length ? 'some' : isWhole ? 'none' : 'unsure',
      ...{ high: counted('high'), medium: counted('medium'), low: counted('low') },
      unread: proof.limits.join(' '),
      report: `${file}.html`,
    })
  }
}

/** What could not be read comes first, then whoever has most to mend, the grave above all. */
function rank({ status, high, medium, low }: Line): number {
  if (status === 'refused') return Infinity
  return Number(high) * 1e6 + Number(medium) * 1e3 + Number(low)
}

function summarySheet(lines: readonly Line[], say: Say) {
  const columns = COLUMNS.map((key) =>
    key === 'status'
      ? choiceColumn(key, STATES, 'proof.summary')
      : (COUNTS as readonly string[]).includes(key)
        ? figureColumn(key)
        : textColumn(key),
  )
  return bareSheet(say('proof.summary.title'), listingOf(columns, lines, 'proof.summary'), say)
}
