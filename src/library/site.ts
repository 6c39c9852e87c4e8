import { PATIENCE } from '../exports/inTime.ts'
import type { ReadText } from './folder.ts'

/** Reads a file of the site; one that stops coming is given up, however much of it has come. */
export const fromSite: ReadText = async (file) => {
  const limit = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => limit.abort(), PATIENCE)
  }
  try {
    wait()
    const response = await fetch(file, { signal: limit.signal })
    return response.ok ? { text: await textOf(response, wait) } : { status: response.status }
  } catch {
    return { status: limit.signal.aborted ? 'late' : 'none' }
  } finally {
    clearTimeout(timer)
  }
}

/** The body as text; calls back at each piece that comes. */
async function textOf(response: Response, onPiece: () => void): Promise<string> {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    onPiece()
    text += decoder.decode(piece.value, { stream: true })
  }
  return text + decoder.decode()
}
