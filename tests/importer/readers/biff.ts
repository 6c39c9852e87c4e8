import { type Bytes, bytes } from '../printers/bytes.ts'

export type BiffRecord = readonly [type: number, data: Bytes]

/** A workbook as one stream of records, of one sheet named 表. */
export function biff(
  globals: readonly BiffRecord[],
  sheet: readonly BiffRecord[],
  version = 0x0600,
): Uint8Array {
  const begin: BiffRecord = [0x809, bytes().u16(version, 5, 0, 0).u32(0, 0)]
  const end: BiffRecord = [0x0a, bytes()]
  const name = version === 0x0600 ? bytes().u8(1, 1).wide('表') : bytes().u8(2, 0xb1, 0xed)
  const bound = (offset: number): BiffRecord => [
    0x85,
    bytes()
      .u32(offset)
      .u8(0, 0, ...name.array),
  ]
  const before = stream([begin, ...globals, bound(0), end]).length
  return Uint8Array.from([
    ...stream([begin, ...globals, bound(before), end]),
    ...stream([begin, ...sheet, end]),
  ])
}

function stream(records: readonly BiffRecord[]): readonly number[] {
  return records.flatMap(([type, { array }]) => [
    ...bytes().u16(type, array.length).array,
    ...array,
  ])
}
