import { useQueryChoice, useQuerySet } from '@/ui/useQuery.ts'

/** The rows of the card that are open, and whether it shows lost points alone; both in the URL. */
export function useOpenRows() {
  const open = useQuerySet('open')
  const lostOnly = useQueryChoice('lost', ['', '1'], '')

  function show(ids: readonly string[]): void {
    open.value = new Set([...open.value, ...ids])
  }

  function close(ids: readonly string[]): void {
    open.value = new Set([...open.value].filter((id) => !ids.includes(id)))
  }

  return { open, lostOnly, show, close }
}
