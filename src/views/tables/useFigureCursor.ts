import { computed, nextTick, onMounted, type Ref, ref, watch } from 'vue'
import { useRoute } from 'vue-router'
import type { Grid } from '@/figures/published/grid.ts'
import { figureAt, moveTo, type Place, placesOf } from './move.ts'
import type { Address } from '@/ledger/address.ts'
import { embeddedPart } from '@/stores/address.ts'

interface CursorOptions {
  readonly box: Ref<HTMLElement | undefined>
  readonly grid: () => Grid
  /** The figure that the address of the page names. */
  readonly marked: () => string | undefined
  /** Changes when names are there that make lines higher. */
  readonly names: () => unknown
  /** Brings a line into the box that is not drawn yet. */
  readonly reveal: (line: number) => void
  readonly pick: (address: Address) => void
  readonly clear: () => void
}

/**
 * The one figure of a grid that is a tab stop, and the keys that move it. Figures carry their
 * address and place as `data-address` and `data-place` (`line-column`).
 */
export function useFigureCursor({ box, grid, marked, names, reveal, pick, clear }: CursorOptions) {
  const route = useRoute()
  const places = computed(() => placesOf(grid()))
  /** Where the keys or the pointer have led. */
  const active = ref<Address>()
  const current = computed(() => {
    const wanted = [active.value, marked() as Address]
    return wanted.find((each) => each && places.value.has(each)) ?? places.value.keys().next().value
  })
  const line = computed(() => (current.value && places.value.get(current.value)?.line) ?? 0)

  function onClick(event: Event): void {
    const address = addressOf(event)
    // Who selects text does not mean the figure.
    if (address && getSelection()?.isCollapsed !== false) choose(address)
  }

  function onKey(event: KeyboardEvent): void {
    const address = addressOf(event)
    const from = address && places.value.get(address)
    if (!from || event.altKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === ' ') choose(address)
    else if (event.key === 'Escape') {
      if (!marked()) return
      clear()
    } else {
      const to = moveTo(grid(), from, event.key, event.ctrlKey)
      if (!to) return
      void focus(to, 'nearest')
    }
    event.preventDefault()
  }

  function choose(address: Address): void {
    active.value = address
    pick(address)
  }

  async function focus(place: Place, block: ScrollLogicalPosition): Promise<void> {
    active.value = figureAt(grid(), place)?.address
    reveal(place.line)
    await nextTick()
    const selector = `[data-place="${place.line}-${place.column}"]`
    const cell = box.value?.querySelector<HTMLElement>(selector)
    // The evidence of a figure may be open by now; it keeps the focus.
    if (!document.activeElement?.closest('dialog')) cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block, inline: block })
  }

  /** The frame after, because a new view first scrolls to its top. */
  function showMarked(): void {
    // The page around a frame keeps its place and its focus.
    if (embeddedPart(route.query) !== undefined) return
    const place = places.value.get(marked() as Address)
    if (place) requestAnimationFrame(() => void focus(place, 'center'))
  }

  function isAtMarked(): boolean {
    const focused = document.activeElement
    return focused === document.body || focused?.getAttribute('data-address') === marked()
  }

  onMounted(showMarked)
  watch(grid, showMarked)
  // What is marked goes out of sight then, unless its reader has gone on.
  watch(names, () => isAtMarked() && showMarked(), { flush: 'post' })
  watch(marked, (address) => address !== active.value && showMarked())

  return { current, line, onClick, onKey }
}

function addressOf(event: Event): Address | undefined {
  const cell = (event.target as Element).closest<HTMLElement>('[data-address]')
  return cell?.dataset['address'] as Address | undefined
}
