import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runChecks } from '@/checks/runChecks.ts'
import { parseLedger } from '@/ledger/parse.ts'
import { sayIn } from '@/locales/index.ts'
import { LANGUAGE_CODES } from '@/locales/languages.ts'
import { slidesOf } from '@/views/parts.ts'
import { toldSlide, type ToldSlide } from '@/views/present/toldSlide.ts'
import { consistentLedger } from '../../checks/consistent/consistentLedger.ts'
import * as ledgers from '../../ledgers.ts'
import { tellingOf } from '../telling.ts'

/** The deck of a ledger in each language when the checks are done. */
async function decksOf(data: ledgers.LedgerData): Promise<ToldSlide[][]> {
  const parsed = parseLedger(data)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const ledger = parsed.value
  const findings = runChecks(ledger)
  const says = await Promise.all(LANGUAGE_CODES.map(sayIn))
  return says.map((say) =>
    slidesOf(ledger).map((slide) => toldSlide(slide, { ledger, say, findings, query: {} })),
  )
}

/** So many letters or words say what a figure is of. */
const SAYS = /(?:\p{Script=Han}\P{Script=Han}*){6}|(?:\b[a-z]{2,}\b[^a-z]*){5}/iu

/** What a deck's sentences say of figures, clause by clause; a name or a share alone says nothing. */
function clausesOf(deck: readonly ToldSlide[]): string[] {
  return deck
    .flatMap(({ text }) => [text.title, text.sentence ?? ''])
    .flatMap((said) => said.split(/[，；：。]|[,;:.](?=\s|$)/))
    .map((clause) => clause.trim())
    .filter((clause) => /\d/.test(clause) && SAYS.test(clause))
}

const twice = (all: readonly string[]) => all.filter((each, at) => all.indexOf(each) !== at)

function expectTold(deck: readonly ToldSlide[]): void {
  expect(twice(clausesOf(deck))).toEqual([])
  for (const { id, text } of deck) {
    expect(text.notes.length, id).toBeGreaterThan(0)
    // Two codes may have one name and one amount; findings in the same words are one point.
    if (id === 'points') expect(twice(text.notes)).toEqual([])
    // What is said aloud is more than what stands on the slide.
    expect(text.notes, id).not.toContain(text.sentence)
  }
}

const OTHERS: Readonly<Record<string, ledgers.LedgerData>> = {
  'as published': ledgers.defaultLedger(),
  'without a scorecard or an explanation': ledgers.withoutScorecard(ledgers.withoutNarrative()),
  'with 24 classes': ledgers.with24Classes(),
  'with thousands of codes': ledgers.withManyCodes(3600),
  'with negative amounts': ledgers.withNegativeAndZero(),
  'with nothing but its name': ledgers.withoutScorecard(
    ledgers.withoutNarrative(
      ledgers.changed(ledgers.defaultLedger(), (copy) => (copy.tables = {})),
    ),
  ),
}

describe('a deck says nothing twice and has notes for each slide, in every language', () => {
  it('of generated ledgers', async () => {
    await fc.assert(
      fc.asyncProperty(consistentLedger, async ({ ledger }) => {
        for (const deck of await decksOf(ledger)) expectTold(deck)
      }),
      { numRuns: 30 },
    )
  })

  it.each(Object.entries(OTHERS))('of a ledger %s', async (_, data) => {
    for (const deck of await decksOf(data)) expectTold(deck)
  })
})

describe('the slides on spending', () => {
  it('zoom in where the one before ended', async () => {
    const telling = await tellingOf()
    const [spending, zoom] = slidesOf(telling.ledger)
      .filter(({ id }) => ['spending', 'class'].includes(id))
      .map((slide) => toldSlide(slide, telling).text)
    // Almost all of the largest class is one of its sections.
    expect(zoom?.title).toBe('往里看：科学技术普及')
    expect(spending?.sentence).not.toContain('科学技术普及')
  })

  it('tell of the code that somebody led down to, each of its own', async () => {
    const telling = { ...(await tellingOf()), query: { spending: '208' } }
    const at = (id: string) => {
      const slide = slidesOf(telling.ledger).find((each) => each.id === id)
      return toldSlide(slide!, telling).text
    }
    expect(at('spending').sentence).toContain('社会保障和就业支出')
    expect(at('spending').notes.join()).toContain('行政事业单位养老支出')
    expect(at('class').sentence).toContain('科学技术普及')
  })

  it.each([
    ['spending', { spending: '2060702' }, { spending: '20607' }],
    ['spending', { spending: '208' }, { spending: undefined }],
    ['spending', {}, undefined],
    // Nothing is above a code that there is not: the slide is as it began.
    ['spending', { spending: '999' }, undefined],
    ['class', { class: '2060702' }, { class: undefined }],
    // From beside the code that it begins with it goes back there.
    ['class', { class: '206' }, { class: undefined }],
    ['class', { class: 'total' }, { class: undefined }],
    ['class', { spending: '208' }, undefined],
  ])('lead up from where somebody went: %s at %o', async (id, query, above) => {
    const telling = { ...(await tellingOf()), query }
    const slide = slidesOf(telling.ledger).find((each) => each.id === id)
    expect(slide?.up?.(telling)).toStrictEqual(above)
  })
})
