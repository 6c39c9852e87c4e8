import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

const INLINE = /<(script|style)(?![^>]*\b(?:src=|type="application\/json"))[^>]*>([\s\S]*?)<\/\1>/g

/**
 * What a page may load and run, as a part of the page: its own files and its own inline scripts and
 * styles, which are named by their hashes. A page in one file has no files beside it.
 */
export function contentPolicy(own: "'self'" | "'none'"): Plugin {
  return {
    name: 'content-policy',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle))
          if (file.type === 'asset' && file.fileName.endsWith('.html'))
            file.source = withPolicy(String(file.source), own)
      },
    },
  }
}

/** The page with its policy before all that it is about. */
export function withPolicy(html: string, own: string): string {
  const hashes = { script: new Set<string>(), style: new Set<string>() }
  for (const [, tag, text = ''] of html.matchAll(INLINE))
    hashes[tag as 'script' | 'style'].add(
      `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    )
  const files = own === "'none'" ? [] : [own]
  const policy = {
    'default-src': ["'none'"],
    'script-src': [...files, ...hashes.script],
    'style-src': [...files, ...hashes.style],
    'img-src': [...files, 'data:', 'blob:'],
    'connect-src': [own],
    'manifest-src': [own],
    // Checks and files are made beside the page, by scripts that are part of its own.
    'worker-src': [...files, 'blob:', 'data:'],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  }
  const content = Object.entries(policy).map(([name, from]) => `${name} ${from.join(' ')}`)
  const meta = `<meta http-equiv="Content-Security-Policy" content="${content.join('; ')}" />`
  return html.replace(/(<meta charset="[^"]*" ?\/?>)/, (charset) => `${charset}\n    ${meta}`)
}
