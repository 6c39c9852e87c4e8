import { inTime } from '@/exports/inTime.ts'

/**
 * Loads the page anew, as a browser remembers that a script did not come; the address has all that
 * was on show. Not without a network: what is on show would be lost.
 */
export async function loadAnew(): Promise<void> {
  try {
    await inTime(() => fetch(location.pathname, { method: 'HEAD', cache: 'no-store' }))
  } catch {
    return
  }
  location.reload()
}
