import { amountScale } from './barScale.ts'

/** A point of a line over the years; a year without a figure has none. */
export interface YearPoint {
  readonly year: number
  readonly value: number | undefined
  /** Whether the line comes here from the year before. */
  readonly joined: boolean
}

/** Where a year stands, in pixels; `y` only where it has a point. */
export interface PlacedYear {
  readonly year: number
  readonly x: number
  readonly y: number | undefined
}

/** A line over the years on a scale that shows zero. */
export interface SeriesLine {
  readonly years: readonly PlacedYear[]
  /** Each unbroken stretch as a path of SVG. */
  readonly paths: readonly string[]
  readonly ticks: readonly { readonly value: number; readonly y: number }[]
  /** The height of zero. */
  readonly zero: number
}

/** Lays out points in a box; years stand in the middle of equal columns. */
export function seriesLine(
  points: readonly YearPoint[],
  { width, top, height }: { readonly width: number; readonly top: number; readonly height: number },
): SeriesLine {
  const scale = amountScale(
    // A line is never broken off: only its ends make the scale.
    [Math.min, Math.max].map((end) => ({
      budget: undefined,
      actual: end(0, ...points.flatMap(({ value }) => value ?? [])),
    })),
  )
  const least = Math.min(scale.from, ...scale.ticks)
  const most = Math.max(scale.to, ...scale.ticks)
  const y = (value: number) => top + height * (1 - (value - least) / (most - least))
  const column = width / Math.max(1, points.length)
  const years = points.map(({ year, value }, index) => ({
    year,
    x: column * (index + 0.5),
    y: value === undefined ? undefined : y(value),
  }))
  return {
    years,
    paths: pathsOf(points, years),
    ticks: scale.ticks.map((value) => ({ value, y: y(value) })),
    zero: y(0),
  }
}

function pathsOf(points: readonly YearPoint[], years: readonly PlacedYear[]): string[] {
  const paths: string[] = []
  let path = ''
  points.forEach(({ joined }, index) => {
    const at = years[index]
    if (at?.y === undefined) {
      end()
      return
    }
    const place = `${at.x.toFixed(1)} ${at.y.toFixed(1)}`
    if (joined && path) path += ` L ${place}`
    else {
      end()
      path = `M ${place}`
    }
  })
  end()
  return paths

  function end(): void {
    // A point alone is no line.
    if (path.includes('L')) paths.push(path)
    path = ''
  }
}
