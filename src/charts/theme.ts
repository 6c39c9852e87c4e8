/** The colours and type that charts draw with, read from the tokens by whoever mounts them. */
export interface ChartTheme {
  readonly ink: string
  readonly muted: string
  readonly line: string
  readonly lineStrong: string
  readonly surface: string
  readonly accent: string
  readonly navy: string
  readonly teal: string
  readonly gold: string
  /** Text on a class colour. */
  readonly onClass: string
  readonly font: string
  /** Pixels of the small text size. */
  readonly fontSize: number
  /** The colour of a function or economic class, by its three digits. */
  readonly classColour: (code: string) => string
}
