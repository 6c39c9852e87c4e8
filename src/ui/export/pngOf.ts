import type { FramedPicture } from '@/exports/picture.ts'

const SCALE = 2
/** Pixels of a side that every browser can draw. */
const LARGEST = 16_000

/** A picture as PNG, so many pixels for each of its units. */
export async function pngOf({ svg, width, height }: FramedPicture, wanted = SCALE): Promise<Blob> {
  const scale = Math.min(wanted, LARGEST / Math.max(width, height))
  const image = new Image(width, height)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG'))), 'image/png'),
  )
}
