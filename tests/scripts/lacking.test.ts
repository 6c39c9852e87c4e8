import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { LACKING } from '../../scripts/lacking.ts'

/** What an expression gives in an engine without these methods, once it has what it lacks. */
function inOldEngine(expression: string): unknown {
  const context = createContext({})
  runInContext(
    `delete Object.hasOwn; delete Array.prototype.findLast
     for (const each of [Array, String, Object.getPrototypeOf(Int8Array)]) delete each.prototype.at`,
    context,
  )
  expect(() => runInContext('[].at(0)', context)).toThrow()
  runInContext(LACKING, context)
  return runInContext(`JSON.stringify(${expression})`, context)
}

describe('what the oldest engines lack', () => {
  it.each([
    '[1, 2, 3].at(-1)',
    '[1, 2, 3].at(0)',
    '[1, 2, 3].at(1.9)',
    '[[].at(-1), [1].at(5), [1].at(-2), [7].at(NaN)]',
    '"决算".at(-1)',
    'new Uint8Array([4, 5]).at(-1)',
    '[1, 2, 3].findLast((each) => each < 3)',
    '[[1, 2].findLast((each) => each > 2), [].findLast(() => true)]',
    '[3, 4].findLast(function (each, index, all) { return this.x === index && all.length === 2 }, { x: 0 })',
    '[Object.hasOwn({ a: undefined }, "a"), Object.hasOwn({}, "toString"), Object.hasOwn(Object.create(null), "a")]',
    '(() => { const names = []; for (const name in [1]) names.push(name); return names })()',
  ])('%s', (expression) => {
    expect(inOldEngine(expression)).toBe(JSON.stringify(eval(expression)))
  })
})
