/** A name without the number that a summary table prints before it: 三、国防支出. */
export function unnumbered(name: string): string {
  return name.replace(/^[一二三四五六七八九十]+、/, '')
}
