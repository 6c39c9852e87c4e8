import { ref } from 'vue'

const MARGIN = 8

/** Where a popover of this width (pixels) goes: under what was clicked, or above if there is more room. */
export function usePopoverPlace(width: number) {
  const place = ref<Record<string, string>>({})

  function put(event: MouseEvent): void {
    const anchor = (event.currentTarget as HTMLElement).getBoundingClientRect()
    const { clientWidth, clientHeight } = document.documentElement
    const left = Math.max(MARGIN, Math.min(anchor.left, clientWidth - width - MARGIN))
    const below = clientHeight - anchor.bottom - 2 * MARGIN
    const above = anchor.top - 2 * MARGIN
    place.value = {
      left: `${left}px`,
      maxHeight: `${Math.max(below, above)}px`,
      ...(below >= above
        ? { top: `${anchor.bottom + MARGIN}px`, bottom: 'auto' }
        : { top: 'auto', bottom: `${clientHeight - anchor.top + MARGIN}px` }),
    }
  }

  return { place, put }
}
