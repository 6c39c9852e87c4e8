import { readdirSync, readFileSync } from 'node:fs'
import {
  allScripts,
  chartScripts,
  headlineScripts,
  type Script,
  totalBytes,
} from '../scripts/buildSize.ts'
import { brotli } from '../scripts/compressed.ts'
import { printTable } from './table.ts'

const SINGLE = 'dist-single'

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
  printTable(
    'The dashboard in one file, in bytes',
    ['', 'on disk', 'compressed with brotli'],
    await Promise.all(
      readdirSync(SINGLE).map(async (file) => {
        const content = readFileSync(`${SINGLE}/${file}`)
        return [file, String(content.length), String((await brotli(content)).length)]
      }),
    ),
  )
}

function bytes(scripts: readonly Script[]): string {
  return String(totalBytes(scripts))
}
