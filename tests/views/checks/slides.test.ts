import { describe, expect, it } from 'vitest'
import { isAlarm } from '@/checks/finding.ts'
import { runChecks } from '@/checks/runChecks.ts'
import { sayIn } from '@/locales/index.ts'
import { pointsOf, toldPoints } from '@/views/checks/found.ts'
import { checks } from '@/views/checks/index.ts'
import { slides } from '@/views/checks/slides.ts'
import type { Telling } from '@/views/view.ts'
import { foundText } from '@/words/found.ts'
import { theme } from '../../exports/drawing.ts'
import { ledgerWith } from '../../ledgerWith.ts'

const pointsSlide = slides[0]!

const ledger = ledgerWith()
const findings = runChecks(ledger)
const say = await sayIn('zh')
const told = (of: Telling['findings'] = findings): Telling => ({
  ledger,
  say,
  findings: of,
  query: {},
})
const waiting: Telling = { ledger, say, findings: undefined, query: {} }

describe('the slide of points to ask about', () => {
  it('has a title in both languages', async () => {
    expect(pointsSlide.title(told())).toBe('可以问一问')
    expect(pointsSlide.title({ ...told(), say: await sayIn('en') })).toBe('Worth asking about')
  })

  it('notes the gravest, as what was found', () => {
    const notes = pointsSlide.notes(told())
    // And the question that may be asked.
    expect(notes).toHaveLength(9)
    expect(notes).toContain(
      '同一个数的增减额，“收入支出决算总体情况说明 · 本年财政拨款减少”为 -0.62\u00a0万元，' +
        '“财政拨款收入支出决算总体情况说明 · 财政拨款收入减少”为 -1.09\u00a0万元，相差 0.47\u00a0万元',
    )
  })

  it('shows the gravest as they are headed among the findings, and the same words once', () => {
    const gravest = pointsOf(told())!.map((point) => foundText(ledger, point, say))
    const shown = toldPoints(told(), 8).map(({ text }) => text)
    expect(shown).toEqual([...new Set(gravest)].slice(0, 8))
    const [first] = findings.filter(isAlarm)
    expect(toldPoints(told([first!, first!]), 8)).toHaveLength(1)
    expect(toldPoints(waiting, 8)).toEqual([])
  })

  it('shows the gravest causes in the file, with figures and units, and counts the others', () => {
    const [block] = pointsSlide.blocks(told(), theme)
    if (block?.kind !== 'facts') throw new Error()
    expect(block.facts).toHaveLength(4)
    expect(block.facts[0]).toMatchObject({ figure: '94.99', unit: '万元' })
    expect(block.facts.map(({ sentence }) => sentence)).toEqual(
      toldPoints(told(), 4).map(({ text }) => text),
    )
    expect(block.more).toContain('24')
  })

  it('says that there is none only when the checks are done', () => {
    const [list] = pointsSlide.blocks(told([]), theme)
    expect(list).toMatchObject({ kind: 'list', items: ['核对没有发现不一致之处。'] })
    for (const telling of [waiting, told('failed')]) {
      expect(pointsSlide.blocks(telling, theme)).toEqual([])
      expect(pointsSlide.notes(telling)).toEqual([])
      expect(pointsSlide.sentence(telling)).not.toBe(pointsSlide.sentence(told([])))
    }
  })
})

describe('the checks as a view', () => {
  it('give their part when they are done', () => {
    const { title, taken } = checks.parts['families']!
    expect(title(told())).toBe('各类核对的结果')
    expect(taken(told())?.unit).toBe('项')
    expect(taken(waiting)).toBeUndefined()
    expect(taken(told('failed'))).toBeUndefined()
  })

  it('have one sentence for the view and for paper', () => {
    const [section] = checks.report
    expect(section?.sentence?.(told())).toBe(checks.sentence?.(told()))
    expect(checks.sentence?.(waiting)).toBeUndefined()
  })
})
