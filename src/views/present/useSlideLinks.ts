import { useEventListener } from '@vueuse/core'
import type { Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useEvidenceStore } from '@/stores/evidence.ts'
import { VIEWS } from '../parts.ts'
import type { ToldSlide } from './toldSlide.ts'

/**
 * Keeps a presentation together: on a slide, a link to a view shows the evidence of the figure that it
 * stands with or, without one, the slide of that view. What has neither leads out.
 */
export function useSlideLinks(
  target: Ref<HTMLElement | undefined>,
  slides: () => readonly ToldSlide[],
): void {
  const route = useRoute()
  const router = useRouter()
  const evidence = useEvidenceStore()

  function follow(event: MouseEvent): void {
    const { button, metaKey, ctrlKey, shiftKey, altKey } = event
    if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return
    const link = (event.target as Element).closest<HTMLAnchorElement>('.stage a[href^="#"]')
    if (!link || link.dataset['evidence']) return
    const figure = link.closest('li, .card')?.querySelector<HTMLElement>('a[data-evidence]')
    if (figure) {
      event.preventDefault()
      void evidence.open(figure.dataset['evidence'] ?? '')
      return
    }
    const to = router.resolve(link.hash.slice(1))
    const view = VIEWS.find(({ name }) => name === to.name)
    const slide = slides().find((each) => view?.slides.includes(each.slide))
    if (!slide) return
    event.preventDefault()
    const { focus } = to.query
    void router.replace({
      params: { ...route.params, slide: slide.id },
      query: { ...route.query, ...(slide.slide.up && focus ? { [slide.id]: focus } : {}) },
    })
  }

  // Before the link itself takes the click.
  useEventListener(target, 'click', follow, { capture: true })
}
