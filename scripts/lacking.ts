import type { Plugin } from 'vite'

/**
 * What the oldest engines lack of the language's library, as a classic script that runs before all
 * others: in the page and in each worker. What is there stays.
 */
export const LACKING = `(function () {
  function add(to, name, value) {
    if (!to[name]) Object.defineProperty(to, name, { value: value, writable: true, configurable: true })
  }
  function at(index) {
    index = Math.trunc(index) || 0
    return this[index < 0 ? this.length + index : index]
  }
  add(Object, 'hasOwn', function (of, key) {
    return Object.prototype.hasOwnProperty.call(of, key)
  })
  ;[Array.prototype, String.prototype, Object.getPrototypeOf(Int8Array.prototype)].forEach(function (each) {
    add(each, 'at', at)
  })
  add(Array.prototype, 'findLast', function (wanted, self) {
    for (var index = this.length; index--; )
      if (wanted.call(self, this[index], index, this)) return this[index]
  })
})();`

/** Gives the oldest engines what they lack. */
export function lacking(): Plugin {
  return {
    name: 'lacking',
    apply: 'build',
    config: () => ({ worker: { rolldownOptions: { output: { banner: LACKING } } } }),
    transformIndexHtml: () => [{ tag: 'script', children: LACKING, injectTo: 'head' }],
  }
}
