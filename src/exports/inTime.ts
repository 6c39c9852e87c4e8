/** Milliseconds without a sign of what was asked for, after which it counts as not coming. */
export const PATIENCE = 15_000

/** What is on its way, or a failure where it takes too long. */
export async function inTime<T>(coming: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('It did not come in time.')), PATIENCE)
  })
  try {
    return await Promise.race([coming(), late])
  } finally {
    clearTimeout(timer)
  }
}
