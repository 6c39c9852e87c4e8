import { onBeforeUnmount, ref } from 'vue'

const SHOWN = 2500

/** Copies text and says for a while how that went. */
export function useClipboard() {
  const outcome = ref<'copied' | 'failed'>()
  let timer: ReturnType<typeof setTimeout> | undefined

  async function copy(text: string): Promise<void> {
    outcome.value = (await write(text)) ? 'copied' : 'failed'
    clearTimeout(timer)
    timer = setTimeout(() => (outcome.value = undefined), SHOWN)
  }
  onBeforeUnmount(() => clearTimeout(timer))

  return { copy, outcome }
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return writeSelected(text)
  }
}

/** Pages opened from a file or over plain HTTP have no clipboard; a selection they may copy. */
function writeSelected(text: string): boolean {
  const focused = document.activeElement
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'visually-hidden'
  // Beside an open dialog nothing can be selected.
  const place = focused?.closest('dialog') ?? document.body
  place.append(area)
  area.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    area.remove()
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  }
}
