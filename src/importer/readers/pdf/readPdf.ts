import type { Reader } from '../../source.ts'
import { packageResources } from './packageResources.ts'
import { pdfReader } from './pdfReader.ts'

/** Reads PDF files where the package's own folder is at hand. */
export const readPdf: Reader = pdfReader(packageResources)
