/** Milliseconds that a page can be kept busy without its reader noticing. */
const UNNOTICED = 40

/** As `map`, but the page can answer its reader in between, however much there is to do. */
export async function mapInTurns<T, R>(items: readonly T[], to: (item: T) => R): Promise<R[]> {
  const mapped: R[] = []
  let since = performance.now()
  for (const item of items) {
    if (performance.now() - since > UNNOTICED) {
      await turn()
      since = performance.now()
    }
    mapped.push(to(item))
  }
  return mapped
}

/** Lets the page answer its reader. Not by a timer: those of a page that is not on show wait for a second each. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}
