import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/vue-virtual'
import { computed, type Ref } from 'vue'
import { usePrinting } from './usePrinting.ts'

/** Up to here all rows are there: they cost little, and text search and print find them. */
const FEW = 60
const ROW_HEIGHT = 41
const OVERSCAN = 8

interface WindowRow<R> {
  readonly row: R
  readonly index: number
  /** Pixels of rows that are left out above this one. */
  readonly before: number
}

/**
 * The rows of a long list that are near the visible part of its scroll box, and always the one at
 * `kept`, because it may hold the focus. All of them when printed.
 */
export function useRowWindow<R extends { readonly id: string }>(
  box: Ref<HTMLElement | undefined>,
  rows: () => readonly R[],
  kept: Ref<number>,
  few = FEW,
) {
  const printing = usePrinting()
  const all = computed(() => printing.value || rows().length <= few)
  const virtualizer = useVirtualizer<HTMLElement, Element>(
    computed(() => {
      const keep = kept.value
      return {
        count: rows().length,
        enabled: !all.value,
        getScrollElement: () => box.value ?? null,
        getItemKey: (index: number) => rows()[index]?.id ?? index,
        estimateSize: () => ROW_HEIGHT,
        initialRect: { width: 0, height: 720 },
        overscan: OVERSCAN,
        scrollPaddingStart: ROW_HEIGHT,
        rangeExtractor: (range: Range) =>
          withIndex(defaultRangeExtractor(range), keep, range.count),
      }
    }),
  )

  const items = computed<WindowRow<R>[]>(() => {
    if (all.value) return rows().map((row, index) => ({ row, index, before: 0 }))
    let end = 0
    return virtualizer.value.getVirtualItems().flatMap((item) => {
      const row = rows()[item.index]
      if (!row) return []
      const before = item.start - end
      end = item.end
      return [{ row, index: item.index, before }]
    })
  })
  /** Stands in for the rows left out below the last one. */
  const after = computed(() => {
    if (all.value) return 0
    return virtualizer.value.getTotalSize() - (virtualizer.value.getVirtualItems().at(-1)?.end ?? 0)
  })

  function measure(element: Element | null): void {
    if (element && !all.value) virtualizer.value.measureElement(element)
  }

  /** Scrolls the box, and only the box, as far as the row needs it. */
  function reveal(index: number): void {
    if (!all.value) {
      virtualizer.value.scrollToIndex(index, { align: 'auto' })
      return
    }
    const row = box.value?.querySelector<HTMLElement>(`[data-index="${index}"]`)
    if (!box.value || !row) return
    const top = row.offsetTop - ROW_HEIGHT
    const bottom = row.offsetTop + row.offsetHeight
    if (top < box.value.scrollTop) box.value.scrollTop = top
    else if (bottom > box.value.scrollTop + box.value.clientHeight)
      box.value.scrollTop = bottom - box.value.clientHeight
  }

  return { items, after, measure, reveal }
}

function withIndex(indexes: number[], index: number, count: number): number[] {
  return indexes.includes(index) || index >= count
    ? indexes
    : [...indexes, index].sort((left, right) => left - right)
}
