import { fileName } from '@/exports/fileName.ts'

/** Long enough for a browser to have taken the file. */
const KEPT = 10_000

/** Hands out a file; its name loses what file systems do not take. */
export function useDownload() {
  return (content: BlobPart, name: string, type: string): void => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([content], { type }))
    link.download = fileName(name)
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), KEPT)
  }
}
