import { computed, ref, useId } from 'vue'

const MARGIN = 8

/**
 * A panel that opens under its button, or above it where there is more room, at most `width` pixels
 * wide: what to bind to the two, and whether it is open, for what is drawn only then.
 */
export function usePopover(width: number) {
  const id = useId()
  const open = ref(false)
  const place = ref<Record<string, string>>({})

  function put(event: MouseEvent): void {
    const anchor = (event.currentTarget as HTMLElement).getBoundingClientRect()
    const { clientWidth, clientHeight } = document.documentElement
    const left = Math.max(MARGIN, Math.min(anchor.left, clientWidth - width - MARGIN))
    const below = clientHeight - anchor.bottom - 2 * MARGIN
    const above = anchor.top - 2 * MARGIN
    place.value = {
      left: `${left}px`,
      width: `min(${width}px, 100vw - ${2 * MARGIN}px)`,
      maxHeight: `${Math.max(below, above)}px`,
      ...(below >= above
        ? { top: `${anchor.bottom + MARGIN}px`, bottom: 'auto' }
        : { top: 'auto', bottom: `${clientHeight - anchor.top + MARGIN}px` }),
    }
  }

  function close(): void {
    document.getElementById(id)?.hidePopover()
  }

  const button = { popovertarget: id, onClick: put }
  const panel = computed(() => ({
    id,
    style: place.value,
    // What has the focus is there until the browser has given it back.
    onBeforetoggle: ({ newState }: ToggleEvent) => {
      if (newState === 'open') open.value = true
    },
    onToggle: ({ newState }: ToggleEvent) => (open.value = newState === 'open'),
  }))
  return { button, panel, open, close }
}
