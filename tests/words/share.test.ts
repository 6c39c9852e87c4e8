import { expect, it } from 'vitest'
import { sayIn } from '@/locales/index.ts'
import { Decimal } from '@/money/index.ts'
import { shareWords } from '@/words/share.ts'

const zh = await sayIn('zh')
const en = await sayIn('en')
const said = (share: string, say = zh) => shareWords(new Decimal(share), say)

it.each([
  ['0.5', '一半'],
  ['0.25', '四分之一'],
  ['0.3', '30%'],
  ['0.32', '近三分之一'],
  ['0.35', '三分之一多'],
  ['0.76', '四分之三多'],
  ['0.9', '90%'],
  ['1', '100%'],
  ['0', '0%'],
])('calls %s %s', (share, words) => expect(said(share)).toBe(words))

it('speaks the language of the reader', () => expect(said('0.5', en)).not.toMatch(/[一-鿿]/))
