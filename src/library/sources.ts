import { dataFolder, type ReadText } from './folder.ts'
import type { Source } from './source.ts'

/** What ledgers are read with: the page's own files, where it carries any, and the network. */
export interface Surroundings {
  readonly inPage: (file: string) => string | undefined
  readonly fromSite: ReadText
}

/** Where ledgers come from: a page that carries its own is alone with them, else from its site. */
export function library({ inPage, fromSite }: Surroundings): Source {
  return dataFolder(async (file) => {
    const text = inPage(file)
    return text === undefined ? fromSite(file) : { text }
  })
}
