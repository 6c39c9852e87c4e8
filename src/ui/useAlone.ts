import { inject, provide } from 'vue'

const ALONE = Symbol('alone')

/** Makes what is below a part alone in a frame: nothing that it needs the page for. */
export function provideAlone(): void {
  provide(ALONE, true)
}

/** Whether the component stands alone in a page of somebody else, where its page is not. */
export function useAlone(): boolean {
  return inject(ALONE, false)
}
