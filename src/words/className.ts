import type { Say } from './say.ts'

/** Names a function class: translated where the language has a word for it, else as printed. */
export function className(code: string, printed: string, say: Say): string {
  const message = `terms.class.${code}`
  return say.has(message) ? say(message) : printed
}
