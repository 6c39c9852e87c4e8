import type * as v from 'valibot'
import type { catalogue, ledger, TABLE_IDS, TABLE_KINDS } from './schema.ts'

/** One department's final accounts of one year, as published; every part is deeply readonly. */
export type Ledger = DeepReadonly<v.InferOutput<typeof ledger>>

export type StandardTableId = (typeof TABLE_IDS)[number]
export type TableKind = (typeof TABLE_KINDS)[number]
export type Table = NonNullable<Ledger['tables'][StandardTableId]>
/** A table whose grid is printed: published, or empty with its statement. */
export type PrintedTable = Exclude<Table, { state: 'missing' }>
export type Column = PrintedTable['columns'][number]
export type Row = PrintedTable['rows'][number]

export type Section = Ledger['narrative'][number]
export type Part = Section['parts'][number]
export type NarrativeFigure = Part['figures'][number]

export type Scorecard = NonNullable<Ledger['scorecard']>
export type Execution = NonNullable<Scorecard['execution']>
export type IndicatorGroup = Scorecard['groups'][number]
export type Indicator = IndicatorGroup['groups'][number]['indicators'][number]

/** The ledgers on offer, and what became of departments and prices over the years. */
export type Catalogue = DeepReadonly<v.InferOutput<typeof catalogue>>
export type CatalogueEntry = Catalogue['ledgers'][number]
export type Province = NonNullable<Catalogue['provinces']>[number]
export type Succession = NonNullable<Catalogue['successions']>[number]
export type Deflator = NonNullable<Catalogue['deflators']>[number]

type DeepReadonly<T> = T extends (infer E)[]
  ? readonly DeepReadonly<E>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T
