import { type Component, inject, type InjectionKey } from 'vue'

/** What views give to pages that are not theirs. */
export type PieceKind = 'Part' | 'Slide' | 'Report'

/**
 * Finds the component of what a view gives, by its kind and id; without a view, that of the only one
 * that gives it.
 */
export type FindPiece = (kind: PieceKind, id: string, view?: string) => Component

export const PIECES: InjectionKey<FindPiece> = Symbol('what views give')

/** Pages that are composed of what views give know none of them by name. */
export function usePieces(): FindPiece {
  return inject(PIECES, () => () => null)
}
