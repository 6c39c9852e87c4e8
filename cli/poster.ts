import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runChecks } from '../src/checks/runChecks.ts'
import { fileName } from '../src/exports/fileName.ts'
import type { FramedPicture } from '../src/exports/picture.ts'
import { POSTER_SHAPES } from '../src/exports/poster.ts'
import { sayIn } from '../src/locales/index.ts'
import { type Language, LANGUAGES } from '../src/locales/languages.ts'
import { onePage } from '../src/views/poster/onePage.ts'
import type { Answer } from './check.ts'
import { paperTheme } from './paperTheme.ts'
import { readLedger } from './readLedger.ts'

const USAGE =
  'usage: ledger poster <ledger.json> [--out <folder>] [--address <url of the dashboard>] [--lang zh|en]'

/** Turns pictures into PNG files at paths; `undefined` where no browser is provisioned. */
export type Draw = (pictures: ReadonlyMap<string, FramedPicture>) => Promise<boolean>

/**
 * `poster <ledger.json>`: the year on one page, as a tall picture and as a sheet, each as SVG and,
 * where there is a browser to draw with, as PNG. Status 0: written, 2: there is no ledger to draw.
 */
export async function poster(argv: readonly string[], drawPng: Draw): Promise<Answer> {
  const parsed = options(argv)
  if (!parsed) return refused([USAGE])
  const { file, out, address, lang } = parsed
  const read = readLedger(file)
  if ('err' in read) return refused(read.err)
  const { ledger } = read

  const say = await sayIn(lang)
  const telling = { ledger, say, findings: runChecks(ledger), query: {} }
  const theme = paperTheme(lang)
  mkdirSync(out, { recursive: true })
  const pictures = new Map<string, FramedPicture>()
  const written: string[] = []
  for (const shape of POSTER_SHAPES) {
    const { year, department } = ledger
    const name = `${year} ${department} ${say('poster.file')} ${say(`poster.shape.${shape}`)}`
    const path = join(out, fileName(name))
    const picture = onePage(telling, shape, address, theme)
    writeFileSync(`${path}.svg`, picture.svg)
    written.push(`${path}.svg`)
    pictures.set(`${path}.png`, picture)
  }
  const isDrawn = await drawPng(pictures)
  return {
    status: 0,
    out: [...written, ...(isDrawn ? pictures.keys() : [])],
    err: isDrawn ? [] : ['no browser to draw PNG with: npm run provision'],
  }
}

function options(argv: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: 'string', default: '.' },
        address: { type: 'string' },
        lang: { type: 'string', default: 'zh' },
      },
    })
    const [command, file, ...more] = positionals
    const { out, address, lang } = values
    if (command !== 'poster' || !file || more.length) return undefined
    if (!(lang in LANGUAGES) || (address !== undefined && !URL.canParse(address))) return undefined
    return { file, out, address, lang: lang as Language }
  } catch {
    return undefined
  }
}

function refused(err: readonly string[]): Answer {
  return { status: 2, out: [], err }
}
