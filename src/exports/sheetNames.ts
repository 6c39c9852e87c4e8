/** What spreadsheet programs allow. */
const MOST = 31
const FORBIDDEN = /[\\/?*[\]:\p{Cc}]/gu

/** Names for the sheets of one workbook: as they should be, as far as that is allowed. */
export function sheetNames(titles: readonly string[]): string[] {
  // One name is kept by Excel for itself.
  const taken = new Set(['history'])
  return titles.map((title) => {
    const wanted = bare(title) || 'Sheet'
    for (let number = 1; ; number++) {
      const name = withNumber(wanted, number)
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  })
}

function bare(title: string): string {
  return title
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s']+|[\s']+$/g, '')
}

function withNumber(name: string, number: number): string {
  const suffix = number > 1 ? ` (${number})` : ''
  return bare(cut(name, MOST - suffix.length)) + suffix
}

/** Lengths count UTF-16 units, but no character may be cut in two. */
function cut(name: string, length: number): string {
  let kept = ''
  for (const character of name) {
    if (kept.length + character.length > length) break
    kept += character
  }
  return kept
}
