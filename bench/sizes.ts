import {
  allScripts,
  chartScripts,
  headlineScripts,
  type Script,
  totalBytes,
} from '../scripts/buildSize.ts'
import { printTable } from './table.ts'

/** What the build weighs on the wire, beside the limits that the tests hold. */
export default async function sizes(): Promise<void> {
  printTable(
    'JavaScript of the build, in bytes of brotli',
    ['', 'bytes', 'limit'],
    [
      ['until the headline figures show', bytes(await headlineScripts()), '90000'],
      ['charts, loaded after them', bytes(await chartScripts()), '190000'],
      ...(await allScripts()).map((script) => [`  ${script.file}`, bytes([script]), '']),
    ],
  )
}

function bytes(scripts: readonly Script[]): string {
  return String(totalBytes(scripts))
}
