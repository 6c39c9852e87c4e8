import type { Plugin } from 'vite'

const HINT = '//# allFunctionsCalledOnLoad\n'

/**
 * Nearly all of the entry runs before the first figure shows. Told so, a browser compiles it beside
 * the page while it loads, rather than function by function on the page's own thread.
 */
export function eagerScripts(): Plugin {
  return {
    name: 'eager-scripts',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
        const entries = chunks.filter(({ isEntry }) => isEntry)
        const first = new Set(entries.flatMap(({ fileName, imports }) => [fileName, ...imports]))
        for (const chunk of chunks) if (first.has(chunk.fileName)) chunk.code = HINT + chunk.code
      },
    },
  }
}
