import { expect, it } from 'vitest'
import { sayIn } from '@/locales/index.ts'
import { sourceText } from '@/words/source.ts'
import { ledgerWith } from '../ledgerWith.ts'

const zh = await sayIn('zh')
const ledger = ledgerWith()
const { title } = ledger.source

it('names the document, then its tables by number and title, then what else', () => {
  const text = sourceText(ledger, ['totals', 'sangong'], zh, ['部门概况'])
  expect(text.startsWith(`${zh('app.source')}${zh('app.colon')}${title} `)).toBe(true)
  for (const named of [ledger.tables.totals, ledger.tables.sangong])
    expect(text).toContain(named?.title)
  expect(text.endsWith(zh('app.sourceCell', { table: '部门概况' }))).toBe(true)
})

it('leaves out tables that are not there', () => {
  expect(sourceText(ledger, ['no-such-table'], zh)).toBe(
    `${zh('app.source')}${zh('app.colon')}${title}`,
  )
})
