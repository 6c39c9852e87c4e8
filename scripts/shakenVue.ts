import type { Plugin } from 'vite'

const WHOLE = "import * as Vue from 'vue';"
const NEEDED = `import { getCurrentInstance as current } from 'vue'
const Vue = { getCurrentInstance: current }`

/**
 * vue-i18n asks for a function of Vue by a computed name, for which the bundler keeps all of Vue:
 * 8 kB (brotli) that no one calls. In this version of Vue the function is always the same.
 */
export function shakenVue(): Plugin {
  return {
    name: 'shaken-vue',
    apply: 'build',
    transform: {
      filter: { id: /\/vue-i18n\/dist\/[\w.-]+\.m?js/ },
      handler(code) {
        if (!code.includes(WHOLE)) this.error('vue-i18n no longer imports Vue this way: drop me')
        return { code: code.replace(WHOLE, NEEDED), map: null }
      },
    },
  }
}
