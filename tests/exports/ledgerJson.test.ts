import { expect, it } from 'vitest'
import { ledgerJson } from '@/exports/ledgerJson.ts'
import { parseLedger } from '@/ledger/parse.ts'
import * as ledgers from '../ledgers.ts'
import { parsed } from './words.ts'

it.each([ledgers.defaultLedger(), ledgers.inYuan(), ledgers.withEmpty('basic')])(
  'a ledger as JSON is the ledger that was loaded',
  (data) => {
    expect(parseLedger(JSON.parse(ledgerJson(parsed(data))))).toEqual({
      ok: true,
      value: parsed(data),
    })
    expect(JSON.parse(ledgerJson(parsed(data)))).toEqual(data)
  },
)
