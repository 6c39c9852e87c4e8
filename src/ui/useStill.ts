import { inject, provide } from 'vue'

const STILL = Symbol('still')

/** Makes what is below a picture of itself, as on paper: nothing in it opens, folds or picks. */
export function provideStill(): void {
  provide(STILL, true)
}

/** Whether the component stands on paper, where nothing can be pressed. */
export function useStill(): boolean {
  return inject(STILL, false)
}
