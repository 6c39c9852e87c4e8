import { escaped } from '@/exports/escaped.ts'

/** HTML that shows an address in a frame: as wide as its place, `height` in pixels. */
export function embedCode(address: string, title: string, height: number): string {
  const attributes = Object.entries({
    src: address,
    title,
    width: '100%',
    height: String(height),
    loading: 'lazy',
    style: 'border:0',
  })
  return `<iframe ${attributes.map(([name, value]) => `${name}="${escaped(value)}"`).join(' ')}></iframe>`
}
