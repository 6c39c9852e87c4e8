import type { ChartTheme } from '@/charts/theme.ts'
import { hundredYuan } from '@/figures/hundredYuan.ts'
import { moneyFlow } from '@/figures/moneyFlow.ts'
import type { PlainPicture, PictureText } from '@/exports/picture.ts'
import { POSTER, POSTER_TEXT, type PosterBlock } from '@/exports/poster.ts'
import { posterBars } from '@/exports/posterBars.ts'
import { figureTexts } from '@/exports/posterFigure.ts'
import { setText } from '@/exports/setText.ts'
import { LANGUAGES } from '@/locales/languages.ts'
import { saidAmount, unitName } from '@/words/amounts.ts'
import type { Say } from '@/words/say.ts'
import { notableOf } from '../notable.ts'
import type { Telling, TellPoster, ToldNotable } from '../view.ts'
import { impliedYears } from './changes.ts'
import { flowNote } from './flow.ts'
import { flowPicture, type FlowSize } from './flowPicture.ts'
import { hundredPicture, type HundredSize } from './hundredPicture.ts'
import { changeSubject } from './words.ts'

/** Where 100 yuan went, where the money came from, what to know, and how it was a year before. */
export const poster: TellPoster = (telling, theme) => [
  ...hundredBlock(telling, theme),
  ...flowBlock(telling, theme),
  ...notableBlock(telling, theme),
  ...lastYearBlock(telling, theme),
]

const HUNDRED: HundredSize = {
  side: 520,
  gap: 40,
  number: { size: 56, line: 60, width: 84 },
  name: { ...POSTER_TEXT.name, width: 240 },
  between: [24, 48],
  note: POSTER_TEXT.note,
}

function hundredBlock({ ledger, say }: Telling, theme: ChartTheme): PosterBlock[] {
  const hundred = hundredYuan(ledger)
  return hundred ? [{ picture: hundredPicture(hundred, say, theme, HUNDRED) }] : []
}

const FLOW: FlowSize = {
  width: POSTER.column,
  sources: 214,
  uses: 406,
  bar: 14,
  gap: 14,
  between: 16,
  least: 620,
  name: { size: 28, line: 36 },
  value: { size: 30, line: 40 },
  note: POSTER_TEXT.note,
  amountsBeside: true,
}

function flowBlock({ ledger, say }: Telling, theme: ChartTheme): PosterBlock[] {
  const flow = moneyFlow(ledger)
  if (!flow) return []
  const unit = LANGUAGES[say.language].inWan ? flow.total.amount.unit : '元'
  const note = [say('app.unit', { unit: unitName(unit, say) }), flowNote(flow, say)].join(
    say('poster.semicolon'),
  )
  return [
    {
      title: say('overview.flow.title'),
      picture: flowPicture(flow, say, theme, FLOW, { unit, note }),
    },
  ]
}

function notableBlock(telling: Telling, theme: ChartTheme): PosterBlock[] {
  const { say, findings } = telling
  const things = notableOf(telling)
  if (!things.length && (!findings || findings === 'failed')) return []
  const picture = things.length
    ? thingsPicture(things, say, theme)
    : saidPicture(say('overview.notable.none'), theme)
  return [{ title: say('overview.notable.title'), picture, isTinted: true }]
}

const FIGURES = 264
const SENTENCES = FIGURES + 24
const APART = 32

function thingsPicture(
  things: readonly ToldNotable[],
  say: Say,
  { accent, ink, muted }: ChartTheme,
): PlainPicture {
  const texts: PictureText[] = []
  const lines: number[] = []
  const width = POSTER.column - SENTENCES
  let top = 0
  for (const { figure, sentence, detail, reason } of things) {
    lines.push(top)
    const own = top + APART
    const number = figureTexts(figure, { top: own - APART / 4, width: FIGURES, fill: accent })
    const said = setText(
      sentence,
      { x: SENTENCES, top: number.fits ? own : number.bottom, width },
      { ...POSTER_TEXT.strong, fill: ink, bold: true, serif: true },
    )
    const more = [detail, reason && say('overview.reason') + reason].filter(Boolean)
    let bottom = said.bottom
    for (const each of more) {
      const set = setText(
        each ?? '',
        { x: SENTENCES, top: bottom, width },
        { ...POSTER_TEXT.note, fill: muted },
      )
      texts.push(...set.texts)
      bottom = set.bottom
    }
    texts.push(...number.texts, ...said.texts)
    top = Math.max(bottom, number.bottom) + APART
  }
  return { width: POSTER.column, height: top - APART, lines, texts }
}

function saidPicture(text: string, { muted }: ChartTheme): PlainPicture {
  const { texts, bottom } = setText(
    text,
    { x: 0, top: 0, width: POSTER.column },
    { ...POSTER_TEXT.name, fill: muted },
  )
  return { width: POSTER.column, height: bottom, texts }
}

/** So many changes are remembered. */
const MOST_CHANGES = 2

function lastYearBlock({ ledger, say }: Telling, theme: ChartTheme): PosterBlock[] {
  const rows = impliedYears(ledger)
    .slice(0, MOST_CHANGES)
    .map(({ group, years: { now, earlier } }) => ({
      name: changeSubject(group, say),
      hollow: earlier,
      isImplied: true,
      solid: now,
      says: say('poster.years', {
        now: saidAmount(now, say),
        earlier: saidAmount(earlier, say),
      }),
      note: group.reason && say('overview.reason') + group.reason,
    }))
  if (!rows.length) return []
  return [
    {
      title: say('overview.changes.title'),
      picture: posterBars(rows, theme),
    },
  ]
}
