/** The letters in which two names differ, where it is just one, and both are equally long. */
export function letterApart(one: string, other: string): readonly [string, string] | undefined {
  const [letters, others] = [[...one], [...other]]
  if (letters.length !== others.length) return undefined
  const apart = letters.flatMap((letter, index) =>
    letter === others[index] ? [] : [[letter, others[index] ?? ''] as const],
  )
  return apart.length === 1 ? apart[0] : undefined
}

/** A letter with its code point, which tells apart those that look alike: 釆 and 采. */
export function namedLetter(letter: string): string {
  const code = letter.codePointAt(0) ?? 0
  return `${letter}（U+${code.toString(16).toUpperCase().padStart(4, '0')}）`
}
