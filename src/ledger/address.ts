/** The place of a published figure: `table/row/column`, e.g. `expenditure/2060702/project`. */
export type Address = `${string}/${string}/${string}`

export interface AddressParts {
  readonly table: string
  readonly row: string
  readonly column: string
}

/** Builds an address from its three keys. */
export function addressOf(table: string, row: string, column: string): Address {
  return `${table}/${row}/${column}`
}

/** The three keys of an address; `undefined` for any text that is none. */
export function parseAddress(text: string): AddressParts | undefined {
  const [, table, row, column] = /^([\w.-]+)\/([\w.-]+)\/([\w.-]+)$/.exec(text) ?? []
  return table && row && column ? { table, row, column } : undefined
}
