const CLASSES = 26
const COLUMNS = ['total', 'basic', 'project'] as const

interface Generated {
  key: string
  code?: string
  name: string
  cells: Record<string, string>
  cents: { basic: number; project: number }
}

/**
 * Rows of a table by function code: a total and `count` codes of three levels, deterministic, with
 * parents that are the sums of their children.
 */
export function codeRows(count: number): Omit<Generated, 'cents'>[] {
  const next = numbers()
  const rows = codes(count).map((code) => row(code, `第${code}项`))
  const total = row('total', '合计')
  const byKey = new Map([['', total], ...rows.map((each) => [each.key, each] as const)])
  const parents = new Set(rows.map(({ key }) => above(key)))

  for (const { key, cents } of rows) {
    if (parents.has(key)) continue
    cents.basic = next() % 4_000_00
    cents.project = next() % 9_000_00
    for (let up = key; up;) {
      up = above(up)
      const parent = byKey.get(up)
      if (!parent) continue
      parent.cents.basic += cents.basic
      parent.cents.project += cents.project
    }
  }
  return [total, ...rows].map(({ cents, ...rest }) => {
    const values = [cents.basic + cents.project, cents.basic, cents.project]
    const cells = COLUMNS.map((column, i) => [column, ((values[i] ?? 0) / 100).toFixed(2)])
    return { ...rest, cells: Object.fromEntries(cells) as Record<string, string> }
  })
}

/** As many sections in each class as items in each section, within one. */
function codes(count: number): string[] {
  const found: string[] = []
  for (const [c, size] of shares(count, CLASSES).entries()) {
    const code = String(201 + c)
    found.push(code)
    const sections = Math.round(Math.sqrt(size))
    for (const [s, share] of shares(size - 1, sections).entries()) {
      const section = code + twoDigits(s)
      const items = Array.from({ length: share - 1 }, (_, i) => section + twoDigits(i))
      found.push(section, ...items)
    }
  }
  return found
}

/** A number as the sum of so many, as equal as whole numbers can be. */
function shares(total: number, among: number): number[] {
  return Array.from({ length: among }, (_, i) => Math.floor((total + i) / among))
}

function row(key: string, name: string): Generated {
  const code = key === 'total' ? {} : { code: key }
  return { key, ...code, name, cells: {}, cents: { basic: 0, project: 0 } }
}

function above(code: string): string {
  return code.length > 3 ? code.slice(0, -2) : ''
}

function twoDigits(index: number): string {
  return String(index + 1).padStart(2, '0')
}

/** Always the same series. */
function numbers(): () => number {
  let state = 1
  return () => (state = (state * 48271) % 2147483647)
}
