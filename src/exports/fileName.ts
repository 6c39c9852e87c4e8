/** A name without what file systems do not take. */
export function fileName(text: string): string {
  return text.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')
}
