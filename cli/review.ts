import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { sayIn } from '../src/locales/index.ts'
import { type Language, LANGUAGES } from '../src/locales/languages.ts'
import { detailsOf } from '../src/views/proof/papers.ts'
import { type ToldProof, toldProof } from '../src/views/proof/told.ts'
import { isWhole } from '../src/views/proof/words.ts'
import { refusalText } from '../src/words/imported.ts'
import type { Say } from '../src/words/say.ts'
import type { Answer } from './check.ts'
import { reviewFolder } from './reviewing/folder.ts'
import { writeReport } from './reviewing/reports.ts'
import { reviewed } from './reviewing/reviewed.ts'

const USAGE =
  'usage: ledger review <files> [--out <report.html|.xlsx|.docx>] [--lang zh|en], or <folder> --out <another folder>'

/**
 * `review <files>`: what to look at before a draft of all the files is published, in the terminal or
 * as a report; DOCX: a copy of the draft with comments. `review <folder>`: a report of each draft in
 * it and a summary. Status 0: nothing to look at, 1: something, or not all could be read, 2: refused.
 */
export async function review(argv: readonly string[]): Promise<Answer> {
  const parsed = options(argv)
  if (!parsed) return refused([USAGE])
  const { paths, out, lang } = parsed
  const say = await sayIn(lang)
  const lost = paths.find((path) => !existsSync(path))
  if (lost !== undefined) return refused([`${lost}: ENOENT`])
  const [first = '', second] = paths
  if (statSync(first).isDirectory())
    return second !== undefined || out === undefined || isReport(out) || isSame(first, out)
      ? refused([USAGE])
      : reviewFolder(first, out, say)
  if (out !== undefined && !isReport(out)) return refused([USAGE])

  const outcome = await reviewed(
    paths.map((path) => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) })),
  )
  if (!outcome.ok)
    return refused(
      outcome.refused.map(({ name, refusal }) => `✗ ${name}: ${refusalText(refusal, say)}`),
    )
  const { of } = outcome
  const proof = toldProof(of, say)
  if (out !== undefined && !(await writeReport({ sources: of.sources, proof, paths }, out, say)))
    return refused([say('proof.noDocx', { name: first })])
  return {
    status: proof.entries.length || !isWhole(of) ? 1 : 0,
    out: out === undefined ? linesOf(proof, say) : [proof.sentence, `→ ${out}`],
    err: [],
  }
}

function isReport(out: string | undefined): boolean {
  return out !== undefined && /\.(html|xlsx|docx)$/.test(out)
}

/** Reports in the folder itself would be drafts the next time. */
function isSame(folder: string, out: string): boolean {
  return resolve(folder) === resolve(out)
}

function linesOf(proof: ToldProof, say: Say): string[] {
  return [
    proof.title,
    proof.sentence,
    ...proof.entries.flatMap((told, index) => [
      `${index + 1}. [${say(`checks.severity.${told.severity}`)}] ${told.sentence}`,
      ...detailsOf(told).map((line) => `   ${line}`),
    ]),
    ...(proof.limits.length
      ? [say('proof.limits.title'), ...proof.limits.map((each) => `  ${each}`)]
      : []),
  ]
}

function options(argv: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { out: { type: 'string' }, lang: { type: 'string', default: 'zh' } },
    })
    const [command, ...paths] = positionals
    const { out, lang } = values
    return command === 'review' && paths.length && lang in LANGUAGES
      ? { paths, out, lang: lang as Language }
      : undefined
  } catch {
    return undefined
  }
}

function refused(err: readonly string[]): Answer {
  return { status: 2, out: [], err }
}
