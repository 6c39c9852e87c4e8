import type { Reader } from '../../source.ts'
import { packageResources } from './packageResources.ts'
import { pdfReader } from './pdfReader.ts'

/** Reads PDF files; without character maps lent to it, where the package's own folder is at hand. */
export const readPdf: Reader = (file, aids = {}) => {
  const { characterMap = packageResources.characterMap } = aids
  return pdfReader({ characterMap })(file, aids)
}
