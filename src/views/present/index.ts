import type { View } from '../view.ts'

/** Collects the slides of all views, and opens with its own: whose accounts, of which year. */
export const present: View = {
  name: 'present',
  parts: {},
  slides: [
    {
      id: 'title',
      isShown: () => true,
      title: ({ ledger }) => ledger.department,
      sentence: ({ ledger, say }) => say('app.yearOf', { year: ledger.year }),
      notes: ({ say }) => [say('slides.ask.title')],
      tables: [],
      blocks: ({ ledger: { source }, say }) => [
        {
          kind: 'list',
          items: [
            source.title,
            ...(source.publisher ? [say('slides.publisher', { publisher: source.publisher })] : []),
          ],
          more: () => '',
        },
      ],
    },
  ],
  report: [],
}
