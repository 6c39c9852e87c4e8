import { shallowRef } from 'vue'
import type { Given } from '@/views/open/given.ts'

/** What a reader wants to open, or that one wants to. */
export const given = shallowRef<Given>()

const HELD: Given = { held: true }

/** Takes what is dropped anywhere on the page, and tables and files that are pasted into it. */
export function useOpening(): void {
  document.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    given.value ??= HELD
  })
  document.addEventListener('drop', (event) => take(event, event.dataTransfer))
  document.addEventListener('paste', (event) => {
    if (!(event.target as Element).closest('input')) take(event, event.clipboardData)
  })
}

/** What a browser hands over is gone after the event. */
function take(event: Event, data: DataTransfer | null): void {
  if (!data) return
  const { files, items } = data
  const html = data.getData('text/html')
  const text = data.getData('text/plain')
  if (!files.length && !/<table|\t/i.test(html + text)) return
  event.preventDefault()
  const entries = [...items].map((item) => item.webkitGetAsEntry())
  given.value = { files: [...files], entries, html, text }
}
