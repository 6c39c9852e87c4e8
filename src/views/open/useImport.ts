import { onScopeDispose, shallowRef } from 'vue'
import type { SourceFile } from '@/importer/source.ts'
import type { GivenFile, ImportedDocument, ImportProgress } from '@/importer/work.ts'
import type { KeptProof } from '@/library/shelf.ts'
import { type Importer, startImporter } from '@/library/startImporter.ts'

export type ImportState =
  | { readonly step: 'start' }
  | { readonly step: 'reading'; readonly names: readonly string[]; readonly at: ImportProgress }
  | {
      readonly step: 'found'
      readonly names: readonly string[]
      readonly files: readonly GivenFile[]
      readonly documents: readonly ImportedDocument[]
    }
  /** The importer did not come, or broke down. */
  | { readonly step: 'failed' }

/** Imports files beside the page: how far it is, and what came of it. */
export function useImport() {
  const state = shallowRef<ImportState>({ step: 'start' })
  let importer: Importer | undefined
  let run = 0
  let hear: ((sources: readonly SourceFile[]) => void) | undefined
  let given: readonly GivenFile[] = []

  /** Gives up what is under way, if anything is. */
  function cancel(): void {
    run++
    importer?.end()
    importer = undefined
    state.value = { step: 'start' }
  }

  async function read(files: readonly GivenFile[]): Promise<void> {
    cancel()
    const own = run
    const names = files.map(({ name }) => name)
    given = files
    const fail = () => {
      if (own !== run) return
      cancel()
      state.value = { step: 'failed' }
    }
    state.value = { step: 'reading', names, at: { file: 0 } }
    try {
      const started = await startImporter((answer) => {
        if (own !== run) return
        if (answer.told === 'sources') hear?.(answer.sources)
        else if (answer.told === 'progress')
          state.value = { step: 'reading', names, at: answer.progress }
        else if (answer.told === 'documents')
          state.value = { step: 'found', names, files, documents: answer.documents }
      }, fail)
      if (own !== run) return started.end()
      importer = started
      importer.ask({ ask: 'read', files })
    } catch {
      fail()
    }
  }

  /** Puts the files that were read together in another way. */
  function join(groups: readonly (readonly number[])[]): void {
    importer?.ask({ ask: 'join', groups })
  }

  /** What files say, which are given by their numbers, and those of them that are Word documents. */
  async function sourcesOf(
    files: readonly number[],
  ): Promise<Pick<KeptProof, 'sources' | 'documents'>> {
    const sources = await new Promise<readonly SourceFile[]>((resolve) => {
      hear = resolve
      importer?.ask({ ask: 'sources', files })
    })
    const contents = files.flatMap((file) => given[file]?.content ?? [])
    const documents = sources.flatMap(({ format, bytes }, at): [number, Blob][] => {
      // One in an archive is not at hand.
      const content = contents.find(({ size }) => format === 'docx' && size === bytes)
      return content ? [[at, content]] : []
    })
    return { sources, documents: new Map(documents) }
  }

  onScopeDispose(cancel)
  return { state, read, join, sourcesOf, cancel }
}
