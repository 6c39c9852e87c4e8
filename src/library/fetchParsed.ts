import type { Problem, Result } from '../ledger/result.ts'

/** Why a data file could not be read; `file` is its address relative to the page. */
export type FetchFailure =
  | { readonly kind: 'network'; readonly file: string; readonly status: number | undefined }
  | { readonly kind: 'json'; readonly file: string; readonly message: string }
  | { readonly kind: 'shape'; readonly file: string; readonly problems: readonly Problem[] }

export type Fetched<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: FetchFailure }

/** Fetches a JSON file beside the page, or in it, and parses it; every way to fail is a value. */
export async function fetchParsed<T>(
  file: string,
  parse: (json: unknown) => Result<T>,
): Promise<Fetched<T>> {
  let text = embedded(file)
  try {
    if (text === undefined) {
      const response = await fetch(file)
      if (!response.ok) return failed({ kind: 'network', file, status: response.status })
      text = await response.text()
    }
  } catch {
    return failed({ kind: 'network', file, status: undefined })
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return failed({ kind: 'json', file, message: (error as SyntaxError).message })
  }
  const parsed = parse(json)
  return parsed.ok ? parsed : failed({ kind: 'shape', file, problems: parsed.problems })
}

/** What the dashboard in one file brings with it. */
function embedded(file: string): string | undefined {
  const scripts = document.querySelectorAll<HTMLElement>('script[data-file]')
  return [...scripts].find(({ dataset }) => dataset['file'] === file)?.textContent ?? undefined
}

function failed<T>(failure: FetchFailure): Fetched<T> {
  return { ok: false, failure }
}
