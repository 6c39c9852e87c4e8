import type { Plugin } from 'vite'

const GROUPS = [
  {
    name: 'framework',
    test: /[\\/]node_modules[\\/](@vue|vue|vue-router|pinia|decimal\.js)[\\/]/,
    priority: 1,
  },
  // What the first figures need, with all that these import.
  {
    name: 'start',
    test: /[\\/]src[\\/](app[\\/]main\.ts|views[\\/]overview[\\/]OverviewView\.vue)$/,
  },
]
const NAMES = GROUPS.map(({ name }) => name)
const HINT = '//# allFunctionsCalledOnLoad\n'

/**
 * Makes two scripts of all that stands before the first figures: they pack better than many small
 * ones, are there sooner, and none is so large that compiling it holds up the page. Nearly all of
 * them runs at once; told so, a browser compiles it beside the page while it loads, rather than
 * function by function on the page's own thread.
 */
export function startScripts(): Plugin {
  return {
    name: 'start-scripts',
    apply: 'build',
    config: () => ({
      build: { rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } } },
    }),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle))
          if (file.type === 'chunk' && NAMES.includes(file.name)) file.code = HINT + file.code
      },
    },
  }
}
