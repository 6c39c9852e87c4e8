import type { Plugin } from 'vite'

const START = [
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
const NAMES = START.map(({ name }) => name)

/** Of what each comes in files of its own: a phone waits longer for many files than for large ones. */
const LATER = [
  { name: 'shared', test: /[\\/]src[\\/]/, minShareCount: 16 },
  // What the first view goes on with.
  {
    name: 'details',
    test: /[\\/](OverviewDetails\.vue|views[\\/]notable\.ts|PartDepartures\.vue|PartSangong\.vue)$/,
  },
  { name: 'spending', test: /[\\/]SpendingView\.vue$/ },
]
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
      build: { rolldownOptions: { output: { codeSplitting: { groups: [...START, ...LATER] } } } },
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
