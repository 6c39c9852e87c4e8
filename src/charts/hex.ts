/** Red, green and blue of `#rrggbb` or, as style sheets shorten it, `#rgb`, 0 to 255; else `undefined`. */
export function channelsOf(colour: string): readonly [number, number, number] | undefined {
  const [, digits = ''] = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(colour.trim()) ?? []
  if (!digits) return undefined
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(long.slice(at, at + 2), 16))
  return [red, green, blue]
}
