import { parseLedger } from '../src/ledger/parse.ts'
import { sayIn } from '../src/locales/index.ts'
import { askFor } from '../src/views/ask/askFor.ts'
import { askIndex } from '../src/views/ask/askIndex.ts'
import { plain } from '../src/words/search.ts'
import { withManyCodes } from '../tests/ledgers.ts'
import { median, printTable, ratio } from './table.ts'

const CODES = 10_000
const RUNS = 20
/** A word, a code, a part of many names, a question, a thing that there is not. */
const QUERIES = ['公车', '2060102', '第20', '谁接受了培训？', '火箭发射']

/** How long an answer takes among thousands of codes, beside one look through all their names. */
export default async function ask(): Promise<void> {
  const parsed = parseLedger(withManyCodes(CODES))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const telling = { ledger: parsed.value, say: await sayIn('zh'), findings: [], query: {} }
  const start = performance.now()
  const index = askIndex(telling)
  const made = performance.now() - start
  const look = time(() => index.filter(({ name }) => plain(name).includes('火箭')))
  printTable(
    `${index.length.toLocaleString('en')} things to ask for, index made in ${made.toFixed(0)} ms: median ms of an answer`,
    ['query', 'ms', 'one look', 'ratio'],
    QUERIES.map((query) => {
      const answer = time(() => askFor(index, query, undefined, 20))
      return [query, answer.toFixed(1), look.toFixed(1), ratio(answer, look)]
    }),
  )
}

/** After a first run, which prepares what all others use. */
function time(run: () => unknown): number {
  run()
  return median(
    Array.from({ length: RUNS }, () => {
      const start = performance.now()
      run()
      return performance.now() - start
    }),
  )
}
