import type { Say } from '../../src/words/say.ts'
import type { Answer } from '../check.ts'
import type { Listed } from './gather.ts'
import type { Alarm, Joined } from './work.ts'

/** Changes of one figure each that are told before the rest is counted. */
const MOST_CHANGES = 20

/** What came of publishing, for the terminal. */
export function publishReport({
  listed,
  refused,
  departments,
  format,
  say,
  isDrawn,
}: {
  readonly listed: readonly Listed[]
  readonly refused: readonly string[]
  readonly departments: readonly Joined[]
  readonly format: 'text' | 'json'
  readonly say: Say
  readonly isDrawn: boolean
}): Answer {
  const years = departments.flatMap((each) => each.years)
  const revisions = departments.flatMap((each) => each.revisions)
  const changed = listed.filter(({ isChanged }) => isChanged)
  const alarms = [...listed.map(({ checked }) => checked), ...years].reduce(
    (sum, each) => sum + each.alarms.length,
    0,
  )
  const status = refused.length ? 2 : alarms ? 1 : 0
  const err = [
    ...refused,
    ...changed.flatMap(({ entry, checked }) =>
      checked.notices.map((notice) => `${entry.file}: ${notice}`),
    ),
    ...(isDrawn ? [] : ['no browser to draw PNG with: npm run provision']),
  ]
  if (format === 'json')
    return {
      status,
      out: [
        JSON.stringify(
          {
            ledgers: listed.map(({ entry, checked, isChanged }) => ({
              ...entry,
              isChanged,
              alarms: checked.alarms,
            })),
            years,
            revisions,
            refused,
          },
          null,
          2,
        ),
      ],
      err,
    }
  const isNew = new Set(changed.map(({ entry }) => entry.id))
  return {
    status,
    out: [
      ...changed.flatMap(({ entry, checked }) => [
        `${checked.alarms.length ? '≠' : '✓'} ${entry.file}: ${entry.department} ${entry.year}`,
        ...told(checked.alarms),
      ]),
      ...years
        .filter(({ id }) => isNew.has(id))
        .flatMap(({ id, alarms }) => [`≠ ${say('publish.years', { id })}`, ...told(alarms)]),
      ...revisions
        .filter(({ id }) => isNew.has(id))
        .flatMap(({ id, changes }) => [
          say('publish.revision', { id, count: changes.length }),
          ...changes
            .slice(0, MOST_CHANGES)
            .map(({ address, from, to }) => `  ${address}: ${printed(from)} → ${printed(to)}`),
        ]),
      say('publish.done', {
        ledgers: listed.length,
        departments: departments.length,
        changed: changed.length,
        alarms,
        refused: refused.length,
      }),
    ],
    err,
  }

  function printed(value: string | null | undefined): string {
    return value ?? say(value === null ? 'publish.blank' : 'app.notPublished')
  }
}

function told(alarms: readonly Alarm[]): string[] {
  return alarms.map(({ check, found }) => `  ${check}: ${found}`)
}
