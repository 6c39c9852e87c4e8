import { csvOf } from './csv.ts'
import { fieldsOf, type Sheet } from './sheet.ts'
import { inTime } from './inTime.ts'

/** A file format for tables; `write` loads what it needs when it is asked. */
export interface SheetFormat {
  /** Its MIME type. */
  readonly type: string
  /** Whether a file holds several sheets, with titles and notes above their tables. */
  readonly isWorkbook: boolean
  readonly write: (sheets: readonly Sheet[]) => Promise<string | Uint8Array<ArrayBuffer>>
}

/** The formats in which tables are taken along, by the ending of their files, as menus list them. */
export const SHEET_FORMATS = {
  csv: {
    type: 'text/csv;charset=utf-8',
    isWorkbook: false,
    write: ([sheet]) => Promise.resolve(csvOf(fieldsOf(sheet?.rows ?? []))),
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    isWorkbook: true,
    write: async (sheets) => (await inTime(() => import('./xlsx.ts'))).xlsxOf(sheets),
  },
} as const satisfies Readonly<Record<string, SheetFormat>>

export type SheetFormatId = keyof typeof SHEET_FORMATS
export const SHEET_FORMAT_IDS = Object.keys(SHEET_FORMATS) as SheetFormatId[]
/** Those that hold a whole ledger. */
export const WORKBOOK_FORMAT_IDS = SHEET_FORMAT_IDS.filter((id) => SHEET_FORMATS[id].isWorkbook)

/** A part that is a chart is also taken along as a picture. */
export const PICTURE_FORMAT_IDS = ['png', 'svg', 'copy'] as const
export type PartFormatId = (typeof PICTURE_FORMAT_IDS)[number] | SheetFormatId

export function isSheetFormat(id: string): id is SheetFormatId {
  return Object.hasOwn(SHEET_FORMATS, id)
}
