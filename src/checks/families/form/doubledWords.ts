import { FUNCTION_CLASSES } from '../../../ledger/form/classes.ts'
import { TABLES } from '../../../ledger/form/tables.ts'
import type { Ledger } from '../../../ledger/ledger.ts'
import { tableIds, tableOf } from '../../../ledger/lookup.ts'
import { indicatorsOf } from '../../../ledger/parts.ts'

/** Finds doubled words in a text of the ledger, but for those that double rightly. */
export function doubledWords(ledger: Ledger): (text: string) => string[] {
  // Few texts have a doubled word, and it needs many names.
  let known: ReadonlySet<string> | undefined
  const names = () => (known ??= new Set(namesIn(ledger)))
  return (text) =>
    [...text.matchAll(/([一-鿿]{2,6})\1/g)].flatMap(({ 0: found, 1: word = '', index }) =>
      isOneByOne(word) ||
      isCompound(text.slice(index + found.length)) ||
      isVerb(word, text.slice(index + found.length)) ||
      endsName(text.slice(0, index + word.length), word, names()) ||
      beginsName(text.slice(index + word.length), word, names())
        ? []
        : found,
    )
}

/** 一步一步, 逐项逐项, 又一次又一次. */
function isOneByOne(word: string): boolean {
  return /^[一逐又]/.test(word)
}

/** 服务服务业, 管理管理人员: the second word goes on. */
function isCompound(after: string): boolean {
  return /^(?:[业员者师商]|人员|对象)/.test(after)
}

/** 某项支出支出5万元: what stands before the amount is a verb. */
function isVerb(word: string, after: string): boolean {
  return (word === '支出' || word === '收入') && /^(?:[{\d为共]|了)/.test(after)
}

/** 一般公共服务支出支出…万元: one name ends where the next word begins alike. */
function endsName(before: string, word: string, names: ReadonlySet<string>): boolean {
  for (let length = word.length + 1; length <= Math.min(before.length, LONGEST); length++)
    if (names.has(before.slice(-length))) return true
  return false
}

/** 我部门部门决算, 在职人员人员经费: a name begins as the word before it ends. */
function beginsName(text: string, word: string, names: ReadonlySet<string>): boolean {
  for (let length = word.length + 1; length <= Math.min(text.length, LONGEST); length++)
    if (names.has(text.slice(0, length))) return true
  return false
}

/** No name that ends in a doubled word need be longer. */
const LONGEST = 20

function namesIn(ledger: Ledger): string[] {
  const tables = tableIds(ledger).flatMap((id) => tableOf(ledger, id) ?? [])
  const names = [
    ...BUDGETS,
    ...FUNCTION_CLASSES.flatMap(([, ...each]) => each),
    ...TABLES.flatMap(({ columns, rows }) => [...columns, ...rows].flatMap((line) => line.names)),
    ...tables.flatMap(({ columns = [], rows = [] }) => [
      ...columns.map(({ title }) => title),
      ...rows.map(({ name }) => name),
    ]),
    ...ledger.glossary.map(({ term }) => term),
    ...(ledger.scorecard ? indicatorsOf(ledger.scorecard).map(({ name }) => name) : []),
    ledger.department,
  ]
  return names.map((name) => name.replace(/^[一二三四五六七八九十]+、|\s/g, '').slice(-LONGEST))
}

const BUDGETS = [
  '一般公共预算',
  '政府性基金预算',
  '政府性基金',
  '国有资本经营预算',
  '年初预算',
  '全年预算',
  '部门预算',
  '单位预算',
  '部门决算',
  '单位决算',
  '人员经费',
  '公用经费',
  '机关运行经费',
]
