import type { LocationQuery } from 'vue-router'

/**
 * The part of the view that an address asks for alone, `?embed=bars`; empty for the first one,
 * `undefined` for the whole page.
 */
export function embeddedPart({ embed }: LocationQuery): string | undefined {
  return embed === undefined ? undefined : ((Array.isArray(embed) ? embed[0] : embed) ?? '')
}
