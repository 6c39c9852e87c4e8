import { onBeforeUnmount, onMounted } from 'vue'
import { useEvidenceStore } from '@/stores/evidence.ts'

/** Lets every link of a figure, `a[data-evidence]`, open its evidence: one listener for all. */
export function useEvidenceClicks(): void {
  const evidence = useEvidenceStore()

  function onClick(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLElement>('a[data-evidence]')
    const wanted = link?.dataset['evidence']
    if (!wanted || event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    void evidence.open(wanted)
  }

  onMounted(() => document.addEventListener('click', onClick))
  onBeforeUnmount(() => document.removeEventListener('click', onClick))
}
