import type { Say } from '../../words/say.ts'
import { compareVersions, type Version } from './compare.ts'
import { proofEntries, type ProofEntry, type ProofOf } from './entries.ts'
import { limitsText, proofSentence, toldEntry, type ToldEntry } from './words.ts'

/** An entry as a list shows it. */
export interface ListedEntry extends ToldEntry {
  readonly entry: ProofEntry
  /** By which a tick is kept. */
  readonly tick: string
  /** Against the version before; nothing where there is none. */
  readonly state?: 'left' | 'new'
  /** Somebody ticked it off. */
  readonly isDone: boolean
}

/** All that is said of a document before it is published: on screen, on paper, in files. */
export interface ToldProof {
  readonly title: string
  readonly sentence: string
  readonly entries: readonly ListedEntry[]
  /** Of the version before: what holds now, and what is not there to be checked. */
  readonly mended: readonly ToldEntry[]
  readonly gone: readonly ToldEntry[]
  /** What was not checked. */
  readonly limits: readonly string[]
}

/** Tells it; `before`: the version before, `done`: the ticks. */
export function toldProof(
  of: ProofOf,
  say: Say,
  before?: ProofOf,
  done: ReadonlySet<string> = new Set(),
): ToldProof {
  const entries = proofEntries(of)
  const compared = before && compareVersions(versionOf(before), { ...of, entries })
  const { department, year } = of.ledger
  const told = (all: readonly ProofEntry[] = [], whose = of) =>
    all.map((entry) => toldEntry(entry, whose, say))
  return {
    title: say('proof.file', { department, year: year || '' }),
    sentence: proofSentence(entries.length, of, say),
    entries: entries.map((entry) => ({
      ...toldEntry(entry, of, say),
      entry,
      ...(compared && { state: compared.left.has(entry.key) ? 'left' : 'new' }),
      tick: tickOf(entry),
      isDone: done.has(tickOf(entry)),
    })),
    mended: told(compared?.mended, before),
    gone: told(compared?.gone, before),
    limits: limitsText(of, say),
  }
}

/** Ticks off no more than what somebody saw: figures that are apart otherwise are to be looked at again. */
function tickOf(entry: ProofEntry): string {
  const { difference = null } = entry.kind === 'finding' ? entry.finding : {}
  return difference === null ? entry.key : `${entry.key} ${difference}`
}

function versionOf(of: ProofOf): Version {
  return { ...of, entries: proofEntries(of) }
}
