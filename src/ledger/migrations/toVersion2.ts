/** A ledger without a version says nothing that the second one says otherwise; it only says less. */
export function toVersion2(ledger: object): object {
  return { ...ledger, version: 2 }
}
