/** Something did not come in the time that it was given. */
export class TooSlow extends Error {}

/** What the work gives; rejects with `TooSlow` when it takes longer. */
export async function withTimeLimit<T>(work: () => Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TooSlow())
    }, milliseconds)
  })
  try {
    return await Promise.race([work(), late])
  } finally {
    clearTimeout(timer)
  }
}
