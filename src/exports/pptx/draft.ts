import type { ChartTheme } from '../../charts/theme.ts'
import type { Language } from '../../locales/languages.ts'
import type { Page, Ratio } from './page.ts'
import { type Part, type Relation, relationId } from './packageOf.ts'

/** What all slides of a file share. */
export interface DeckLook {
  readonly theme: ChartTheme
  /** The colour of the page, which charts do not need. */
  readonly paper: string
  readonly ratio: Ratio
  readonly language: Language
  /** The name of the file's contents. */
  readonly title: string
}

/** A slide that is being written: what is on it in the order in which it is read, and its relations. */
export interface Draft {
  readonly page: Page
  readonly look: DeckLook
  readonly shapes: string[]
  readonly relations: Relation[]
  /** Numbers its objects. */
  nextId: number
  /** Puts a chart into the file: its XML and its sheet. */
  readonly addChart: (xml: string, sheet: Promise<Uint8Array>) => Part['path']
}

/** The next number of an object. */
export function idIn(draft: Draft): number {
  return draft.nextId++
}

/** Relates the slide to something; by the name that its XML then calls it. */
export function relate({ relations }: Draft, relation: Relation): string {
  relations.push(relation)
  return relationId(relations.length)
}

/** The same of an address; nothing of what is not on the web, which a click could run. */
export function linkTo(draft: Draft, address: string): string | undefined {
  return /^https?:\/\//i.test(address) ? relate(draft, { kind: 'hyperlink', address }) : undefined
}
