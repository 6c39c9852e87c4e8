import type { Say } from '../src/words/say.ts'
import { type Answer, check } from './check.ts'
import { drawPng } from './drawPng.ts'
import { importFrom } from './import.ts'
import { poster } from './poster.ts'
import { publish } from './publish.ts'
import { query } from './query.ts'
import { review } from './review.ts'

type Command = (argv: readonly string[], say: Say) => Answer | Promise<Answer>

const COMMANDS = new Map<string | undefined, Command>([
  ['check', check],
  ['import', importFrom],
  ['review', review],
  ['publish', (argv, say) => publish(argv, say, drawPng)],
  ['query', query],
  ['poster', (argv) => poster(argv, drawPng)],
])
const USAGE = `usage: ledger ${[...COMMANDS.keys()].join('|')} …`

/** What the command answers that the first argument names; status 2: there is none of that name. */
export async function answer(argv: readonly string[], say: Say): Promise<Answer> {
  const [name] = argv
  if (name === '--help') return { status: 0, out: [USAGE], err: [] }
  return COMMANDS.get(name)?.(argv, say) ?? { status: 2, out: [], err: [USAGE] }
}
