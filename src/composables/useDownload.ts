/** Hands out text as a file; the name loses what file systems do not take. */
export function useDownload() {
  return (content: string, name: string, type: string): void => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([content], { type }))
    link.download = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')
    link.click()
    URL.revokeObjectURL(link.href)
  }
}
