import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { xlsxOf } from '../../src/exports/xlsx.ts'
import { commentedCopy, proofHtml, proofSheet } from '../../src/views/proof/papers.ts'
import type { SourceFile } from '../../src/importer/source.ts'
import type { ToldProof } from '../../src/views/proof/told.ts'
import type { Say } from '../../src/words/say.ts'

/** What is said of a document, with its files. */
export interface Report {
  readonly sources: readonly SourceFile[]
  readonly proof: ToldProof
  readonly paths: readonly string[]
}

/** Writes a report in the format that its name asks for; `false` where the document is no DOCX. */
export async function writeReport(
  { sources, proof, paths }: Report,
  out: string,
  say: Say,
): Promise<boolean> {
  const content = out.endsWith('.xlsx')
    ? await xlsxOf([proofSheet(proof, say)])
    : out.endsWith('.docx')
      ? copyOf({ sources, proof, paths }, say)
      : proofHtml(proof, say)
  if (content === undefined) return false
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, content)
  return true
}

/** Of the first Word document of the files; those in archives have no path. */
function copyOf({ sources, proof, paths }: Report, say: Say) {
  const file = sources.findIndex(({ format }) => format === 'docx')
  const path = paths.find((each) => basename(each) === sources[file]?.name)
  return path && commentedCopy(new Uint8Array(readFileSync(path)), file, proof, say)
}
