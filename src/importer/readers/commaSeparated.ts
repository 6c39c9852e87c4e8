const QUOTED = /"[^"]*"/g
/* With what stands around it: between a digit and three more it parts thousands. */
const COMMA = /(\d?),(\d{3}(?!\d))?/g
/* Lines that say whether commas part values: the first ones. */
const LINES = 200

/** Whether commas part values: most lines have the same number of them, beside those of figures. */
export function isCommaSeparated(text: string): boolean {
  const counts = new Map<number, number>()
  const lines = text
    .slice(0, LINES * LINES)
    .split(/[\r\n]+/, LINES)
    .filter((line) => line.trim())
  for (const line of lines) {
    const commas = [...line.replace(QUOTED, '').matchAll(COMMA)]
    const count = commas.filter(([, before, after]) => !before || !after).length
    if (count > 0 && !line.includes('\t')) counts.set(count, (counts.get(count) ?? 0) + 1)
  }
  const most = Math.max(0, ...counts.values())
  return most >= 2 && most * 2 >= lines.length
}
