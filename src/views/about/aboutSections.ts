import type { Ledger } from '@/ledger/ledger.ts'
import type { Prose, ProseSection } from './passages.ts'

const BEFORE = ['duties', 'organisation'] as const
const AFTER = ['glossary', 'attachments', 'source'] as const
export type FixedSection = (typeof BEFORE)[number] | (typeof AFTER)[number] | 'explanation'

/** A section of the view, by the key that stands in its address. */
export type AboutSection =
  | { readonly key: string; readonly kind: FixedSection }
  | { readonly key: string; readonly kind: 'prose'; readonly prose: ProseSection }

/**
 * The sections in the document's order. Without any explanation one section says so; a section of
 * the explanation that is called like one of the others gets a key of its own.
 */
export function aboutSections(ledger: Ledger, { sections }: Prose): AboutSection[] {
  const taken = new Set<string>([...BEFORE, ...AFTER])
  const prose = sections.map((section): AboutSection => {
    let key = section.id
    while (taken.has(key)) key += '-text'
    taken.add(key)
    return { key, kind: 'prose', prose: section }
  })
  const fixed = (kind: FixedSection): AboutSection => ({ key: kind, kind })
  return [
    ...BEFORE.map(fixed),
    ...(prose.length ? prose : [fixed('explanation')]),
    ...AFTER.filter((kind) => kind !== 'attachments' || ledger.attachments?.length).map(fixed),
  ]
}
