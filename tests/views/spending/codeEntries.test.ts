import { describe, expect, it } from 'vitest'
import { sayIn } from '@/locales/index.ts'
import { codeEntries, codeOfEntry } from '@/views/spending/codeEntries.ts'
import { spendingScope } from '@/views/spending/spendingScope.ts'
import { searchCodes } from '@/words/search.ts'
import { withoutTables } from '../../ledgers.ts'
import { parsedLedger } from '../../spendingLedgers.ts'

const say = await sayIn('zh')
const byFunction = (ledger = parsedLedger()) =>
  codeEntries(ledger, 'function', spendingScope('function', 'total'), say)

describe('what can be found', () => {
  it('is every code of both hierarchies, those on show first', () => {
    const ids = byFunction().map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.findIndex((id) => id.startsWith('economic'))).toBe(
      ids.filter((id) => id.startsWith('function')).length,
    )
    const [first] = codeEntries(parsedLedger(), 'economic', spendingScope('economic', 'total'), say)
    expect(first?.id).toBe('economic/301')
  })

  it('says where each stands, and leads there', () => {
    const [found] = searchCodes(byFunction(), '公务接待', undefined, 5)
    expect(found).toMatchObject({ code: '30217', path: '按经济用途 › 商品和服务支出' })
    expect(codeOfEntry(found!.id)).toEqual({ code: '30217', by: 'economic' })
  })

  it('is found and placed in the language of the reader, with the printed name', async () => {
    const english = codeEntries(
      parsedLedger(),
      'function',
      spendingScope('function', 'total'),
      await sayIn('en'),
    )
    const [found] = searchCodes(english, 'science popularization a', undefined, 5)
    expect(found).toMatchObject({ code: '2060702', name: '科普活动' })
    expect(found?.path).toMatch(/› Science and technology › Science popularisation$/)
    expect(searchCodes(byFunction(), 'science', undefined, 5)).toEqual([])
  })

  it('is nothing where nothing is published', () => {
    const none = withoutTables(['expenditure', 'general-budget', 'basic'])
    expect(byFunction(parsedLedger(none))).toEqual([])
  })
})
