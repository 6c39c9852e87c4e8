/* Those of simplified Chinese: documents in them need no others. A site has them beside it. */
const URLS = import.meta.glob<string>('/node_modules/pdfjs-dist/cmaps/*GB*.bcmap', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** The bytes of a character map of pdf.js, from the site or, in the dashboard in one file, from it. */
export async function characterMap(file: string): Promise<Uint8Array> {
  const url = URLS[`/node_modules/pdfjs-dist/cmaps/${file}`]
  if (url === undefined) throw new Error(`There is no character map ${file}.`)
  const [, base64] = /^data:[^,]*;base64,(.*)$/s.exec(url) ?? []
  // A page in one file may ask for nothing, not even for what it has.
  if (base64 !== undefined) return Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${file}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
