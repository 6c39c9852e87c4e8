const WIDTH = 30

/** A bar on standard error, where somebody looks at it. */
export function progress(count: number, all: number): void {
  if (!process.stderr.isTTY) return
  const full = Math.round((WIDTH * count) / all)
  process.stderr.write(
    `\r${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${count}/${all}${count === all ? '\n' : ''}`,
  )
}
