/** What the page's own fonts for quotation marks stand for; a file knows no fonts of a page. */
const LATIN: Readonly<Record<string, string>> = {
  'English quotes':
    "'Helvetica Neue', 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', 'DejaVu Sans', Arial",
  'English serif quotes':
    "Georgia, 'Noto Serif', 'Liberation Serif', 'DejaVu Serif', 'Times New Roman'",
}

/** The names of fonts as they stand in an attribute of SVG, of a file that stands alone. */
export function fontsOfFile(names: string): string {
  return names
    .replaceAll('"', "'")
    .replace(/\s+/g, ' ')
    .replace(/'(English[^']*)'/g, (own, name: string) => LATIN[name] ?? own)
}

/** The colours and type that charts draw with, read from the tokens by whoever mounts them. */
export interface ChartTheme {
  readonly ink: string
  readonly muted: string
  readonly line: string
  readonly lineStrong: string
  readonly surface: string
  /** What stands back from the surface. */
  readonly sunken: string
  readonly accent: string
  readonly navy: string
  readonly teal: string
  readonly gold: string
  /** Text on a class colour. */
  readonly onClass: string
  readonly font: string
  /** Of headings. */
  readonly serif: string
  /** Pixels of the small text size. */
  readonly fontSize: number
  /** The colour of a function or economic class, by its three digits. */
  readonly classColour: (code: string) => string
}

/** The theme that tokens make, each asked for by its name without the dashes; `fontSize` in pixels. */
export function themeOf(token: (name: string) => string, fontSize: number): ChartTheme {
  return {
    ink: token('ink'),
    muted: token('muted'),
    line: token('line'),
    lineStrong: token('line-strong'),
    surface: token('surface'),
    sunken: token('sunken'),
    accent: token('accent'),
    navy: token('navy'),
    teal: token('teal'),
    gold: token('gold'),
    onClass: token('on-class'),
    font: token('font'),
    serif: token('font-serif'),
    fontSize,
    classColour: (code) => token(`class-${code.slice(0, 3)}`) || token('class-other'),
  }
}
