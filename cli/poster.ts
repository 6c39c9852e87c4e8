import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runChecks } from '../src/checks/runChecks.ts'
import { fileName } from '../src/exports/fileName.ts'
import type { FramedPicture } from '../src/exports/picture.ts'
import { POSTER_SHAPES } from '../src/exports/poster.ts'
import { sayIn } from '../src/locales/index.ts'
import { type Language, LANGUAGES } from '../src/locales/languages.ts'
import { CARD_SHAPES } from '../src/exports/card.ts'
import { VIEW_NAMES } from '../src/views/names.ts'
import { shareCard } from '../src/views/shareCard.ts'
import { onePage } from '../src/views/poster/onePage.ts'
import type { Answer } from './check.ts'
import { paperTheme } from './paperTheme.ts'
import { readLedger } from './readLedger.ts'

const USAGE =
  'usage: ledger poster <ledger.json> [--out <folder>] [--address <url of the dashboard>] [--lang zh|en] [--card <view>]'

/** Turns pictures into PNG files at paths; `undefined` where no browser is provisioned. */
export type Draw = (pictures: ReadonlyMap<string, FramedPicture>) => Promise<boolean>

/**
 * `poster <ledger.json>`: the year on one page, as a tall picture and as a sheet, each as SVG and,
 * where there is a browser to draw with, as PNG; with `--card` what one view says, as a card to share.
 * Status 0: written, 2: there is no ledger to draw.
 */
export async function poster(argv: readonly string[], drawPng: Draw): Promise<Answer> {
  const parsed = options(argv)
  if (!parsed) return refused([USAGE])
  const { file, out, address, lang, view } = parsed
  const read = readLedger(file)
  if ('err' in read) return refused(read.err)
  const { ledger } = read

  const say = await sayIn(lang)
  const telling = { ledger, say, findings: runChecks(ledger), query: {} }
  const theme = paperTheme(lang)
  mkdirSync(out, { recursive: true })
  const pictures = new Map<string, FramedPicture>()
  const written: string[] = []
  const write = (kind: string, picture: FramedPicture) => {
    const path = join(out, fileName(`${ledger.year} ${ledger.department} ${kind}`))
    writeFileSync(`${path}.svg`, picture.svg)
    written.push(`${path}.svg`)
    pictures.set(`${path}.png`, picture)
  }
  if (view)
    for (const shape of CARD_SHAPES)
      write(
        [`app.views.${view}`, 'share.card.file', `share.card.${shape}`]
          .map((key) => say(key))
          .join(' '),
        shareCard(view, telling, shape, address, theme),
      )
  else
    for (const shape of POSTER_SHAPES)
      write(
        `${say('poster.file')} ${say(`poster.shape.${shape}`)}`,
        onePage(telling, shape, address, theme),
      )
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
        card: { type: 'string' },
      },
    })
    const [command, file, ...more] = positionals
    const { out, address, lang, card } = values
    const view = VIEW_NAMES.find((each) => each === card)
    if (command !== 'poster' || !file || more.length) return undefined
    if (!(lang in LANGUAGES) || (address !== undefined && !URL.canParse(address))) return undefined
    if (card !== undefined && !view) return undefined
    return { file, out, address, lang: lang as Language, view }
  } catch {
    return undefined
  }
}

function refused(err: readonly string[]): Answer {
  return { status: 2, out: [], err }
}
