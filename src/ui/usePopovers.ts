const OPEN = 'data-open'
/** Whether the browser knows popovers itself. */
const isNative = () => 'popover' in HTMLElement.prototype

/** Whether one is open anywhere; an engine that does not know popovers rejects their selector. */
export function popoverIsOpen(): boolean {
  return document.querySelector(isNative() ? ':popover-open' : `[popover][${OPEN}]`) !== null
}

/** Gives engines without popovers what the interface uses of them. */
export function supplyPopovers(): void {
  if (isNative()) return
  let open: { popover: HTMLElement; home: Comment; by: HTMLElement | undefined } | undefined

  function show(popover: HTMLElement, by?: HTMLElement): void {
    hide()
    const home = document.createComment('')
    popover.before(home)
    open = { popover, home, by }
    tell(popover, 'beforetoggle', 'open')
    // There is no top layer; in a dialog that is modal all else is out of reach.
    ;(popover.closest('dialog') ?? document.body).append(popover)
    popover.setAttribute(OPEN, '')
    tell(popover, 'toggle', 'open')
  }

  function hide(): void {
    if (!open) return
    const { popover, home } = open
    open = undefined
    tell(popover, 'beforetoggle', 'closed')
    popover.removeAttribute(OPEN)
    // What it belonged to may be gone, and it goes, too.
    home.replaceWith(popover)
    if (!popover.closest('[data-v-app]')) popover.remove()
    tell(popover, 'toggle', 'closed')
  }

  HTMLElement.prototype.showPopover = function () {
    show(this)
  }
  HTMLElement.prototype.hidePopover = function () {
    if (open?.popover === this) hide()
  }
  document.addEventListener('click', ({ target }) => {
    const by = (target as Element).closest<HTMLElement>('[popovertarget]') ?? undefined
    const wanted = by && document.getElementById(by.getAttribute('popovertarget') ?? '')
    if (open && (wanted === open.popover || !open.popover.contains(target as Node))) {
      const { popover } = open
      hide()
      if (wanted === popover) return
    }
    if (wanted) show(wanted, by)
  })
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !open) return
      const { by } = open
      hide()
      by?.focus()
      // It is answered: nothing else closes.
      event.stopPropagation()
    },
    true,
  )
}

function tell(popover: HTMLElement, type: string, newState: 'open' | 'closed'): void {
  popover.dispatchEvent(Object.assign(new Event(type), { newState }))
}
