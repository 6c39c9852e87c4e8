import type { Ledger } from '@/ledger/ledger.ts'
import { bodyOf, docxOf, paragraph } from '../../importer/printers/printDocx.ts'
import { LAYOUT, printedLedger } from '../../importer/printers/printLedger.ts'

/** A draft as a Word document: the ledger's title, its tables, and its explanation. */
export function printedDraft(ledger: Ledger): Uint8Array {
  return docxOf(bodyOfDraft(ledger))
}

export function bodyOfDraft(ledger: Ledger): string {
  const { department, year, narrative } = ledger
  const said = narrative.flatMap(({ title, number, parts }) => [
    `${number ? `${number}、` : ''}${title}`,
    ...parts.flatMap(({ heading = '', text = '', figures }) =>
      [
        heading,
        figures.reduce((so, { key, value }) => so.replace(`{${key}}`, value), text),
      ].flatMap((each) => each.split('\n').filter(Boolean)),
    ),
  ])
  return [
    paragraph(`${year}年度${department}部门决算`),
    paragraph('第二部分 部门决算表'),
    bodyOf(printedLedger(ledger, LAYOUT)),
    paragraph('第三部分 部门决算情况说明'),
    ...said.map(paragraph),
  ].join('')
}
