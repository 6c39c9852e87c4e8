/** One page of a browser of any kind and age. */
export interface EnginePage {
  /** What the browser calls itself. */
  readonly product: string
  /** What the page threw, where the browser tells. */
  readonly errors: string[]
  resize(width: number, height: number): Promise<void>
  open(url: string): Promise<void>
  /** The value of an expression, which may be a promise. */
  evaluate<T>(expression: string): Promise<T>
  /** The window as PNG. */
  picture(): Promise<Buffer>
  /** The page as PDF; nothing where the browser's driver cannot print. */
  paper(): Promise<Buffer | undefined>
  close(): Promise<void>
}

export const sleep = (milliseconds: number) =>
  new Promise<void>((done) => setTimeout(done, milliseconds))
