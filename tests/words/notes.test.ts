import { expect, it } from 'vitest'
import { sayIn } from '@/locales/index.ts'
import { amount } from '@/money/index.ts'
import { comparedNote, noteLine, withReason } from '@/words/notes.ts'

const zh = await sayIn('zh')
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

it('gives figures to the digit, with their share where there is one', () => {
  const of = amount('2940.05', '万元')
  expect(plain(noteLine('本年支出', of, zh))).toBe('本年支出：2,940.05 万元')
  expect(plain(noteLine('本年支出', of, zh, '98%'))).toBe('本年支出：2,940.05 万元，占 98%')
})

it('says of what is not published that it is not', () => {
  expect(plain(comparedNote('接待', undefined, amount('0.14', '万元'), zh))).toBe(
    `接待：预算 ${zh('app.notPublished')}，决算 0.14 万元`,
  )
})

it('adds the reason that the document states, and none of its own', () => {
  expect(withReason('行', '厉行节约', zh)).toBe('行。原因：厉行节约')
  for (const none of [undefined, null, '']) expect(withReason('行', none, zh)).toBe('行')
})
