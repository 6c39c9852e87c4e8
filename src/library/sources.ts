import { dataFolder } from './folder.ts'
import { fromSite } from './site.ts'
import type { Source } from './source.ts'

/**
 * Where ledgers come from: out of the page, where it carries any (`inPage` says what a file says),
 * else from its site.
 */
export function library(inPage: (file: string) => string | undefined): Source {
  return dataFolder(async (file) => {
    const text = inPage(file)
    return text === undefined ? fromSite(file) : { text }
  })
}
