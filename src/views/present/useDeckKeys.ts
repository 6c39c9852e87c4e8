import { onBeforeUnmount, onMounted } from 'vue'
import { popoverIsOpen } from '@/ui/usePopovers.ts'

/** What keys and clickers ask a presentation to do. */
export type DeckCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'leave'
  | 'fullscreen'
  | 'overview'
  | 'blank'
  | 'presenter'
  | 'help'

/** The keys of each command, as `KeyboardEvent.key` names them; what clickers send is among them. */
export const DECK_KEYS: Readonly<Record<DeckCommand, readonly string[]>> = {
  next: ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'n'],
  previous: ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'p'],
  first: ['Home'],
  last: ['End'],
  overview: ['o'],
  presenter: ['s'],
  fullscreen: ['f', 'F5'],
  blank: ['b', '.'],
  help: ['?'],
  leave: ['Escape'],
}

/** What dialogs leave to the slides: a clicker has no key to close what lies beside them. */
const BESIDE_SLIDES: readonly string[] = ['PageDown', 'PageUp', ...DECK_KEYS.help]
/** What closes the list of keys, too. */
const OVER_SLIDES = DECK_KEYS.help

/** Long enough to type two digits. */
const DIGITS_KEPT = 3000

/**
 * Keys of a presentation: a command each, or a number and Enter. Keys that a control of the page
 * takes for itself stay with it.
 */
export function useDeckKeys(
  obey: (command: DeckCommand) => void,
  goTo: (number: number) => void,
): void {
  let digits = ''
  let timer: ReturnType<typeof setTimeout> | undefined

  function onKey(event: KeyboardEvent): void {
    const { key, target } = event
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (!(target instanceof Element) || isTaken(key, target)) return
    if (key === 'Enter' && !digits && target.closest('a, button, summary')) return
    if (popoverIsOpen()) return

    if (/^\d$/.test(key)) {
      digits += key
      clearTimeout(timer)
      timer = setTimeout(() => (digits = ''), DIGITS_KEPT)
      return
    }
    const number = Number(digits)
    digits = ''
    if (key === 'Enter') {
      event.preventDefault()
      if (number) goTo(number)
      else obey('next')
      return
    }
    const command = event.shiftKey && key === ' ' ? 'previous' : commandOf(key)
    if (!command) return
    event.preventDefault()
    obey(command)
  }

  /** A button that was pressed with the pointer does not keep the keys that follow. */
  function onClick({ detail, target }: MouseEvent): void {
    if (detail && target instanceof Element) target.closest('button')?.blur()
  }

  onMounted(() => {
    addEventListener('keydown', onKey)
    addEventListener('click', onClick)
  })
  onBeforeUnmount(() => {
    removeEventListener('keydown', onKey)
    removeEventListener('click', onClick)
    clearTimeout(timer)
  })
}

/** Whether what has the focus needs the key for itself. */
function isTaken(key: string, target: Element): boolean {
  if (target.closest('input, select, textarea')) return true
  // A link does nothing with it.
  if (key === ' ' && target.closest('button, summary')) return true
  // One that has just closed may keep the focus for a moment.
  const dialog = target.closest('dialog[open]')
  return dialog !== null && !(isModal(dialog) ? OVER_SLIDES : BESIDE_SLIDES).includes(key)
}

/** Engines that cannot tell reject the question. */
function isModal(dialog: Element): boolean {
  return CSS.supports('selector(:modal)') && dialog.matches(':modal')
}

function commandOf(key: string): DeckCommand | undefined {
  const name = key.length === 1 ? key.toLowerCase() : key
  return (Object.keys(DECK_KEYS) as DeckCommand[]).find((each) => DECK_KEYS[each].includes(name))
}
