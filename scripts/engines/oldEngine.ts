import { execFileSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'

/** Packages that ship a Chromium whole, by its version; they need no installation. */
const PACKAGES: Readonly<Record<string, string>> = {
  86: 'chrome-aws-lambda@5.3.1',
  90: 'chrome-aws-lambda@8.0.2',
  92: 'chrome-aws-lambda@10.1.0',
  107: '@sparticuz/chromium@107.0.0',
  112: '@sparticuz/chromium@112.0.0',
}
export const OLD_VERSIONS: readonly string[] = Object.keys(PACKAGES)

export interface Engine {
  readonly path: string
  /** A folder of libraries that a bare system may lack. */
  readonly libraries?: string
}

/** Brings an old Chromium into a folder outside the project, once. */
export async function bringEngine(version: string, folder: string): Promise<Engine> {
  const wanted = PACKAGES[version]
  if (!wanted) throw new Error(`There is no package with Chromium ${version}.`)
  const place = join(folder, version)
  const bin = join(place, 'package', 'bin')
  const engine = { path: join(bin, 'chromium'), libraries: join(bin, 'lib') }
  if (existsSync(engine.path)) return engine
  mkdirSync(place, { recursive: true })
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  execFileSync(npm, ['pack', '--silent', '--pack-destination', place, wanted], { stdio: 'ignore' })
  const packed = readdirSync(place).find((name) => name.endsWith('.tgz'))
  if (!packed) throw new Error(`npm gave no ${wanted}.`)
  execFileSync('tar', ['xzf', join(place, packed), '-C', place])
  // The browser itself comes last: where it is, all is.
  for (const name of ['aws.tar', 'swiftshader.tar', 'chromium']) {
    const file = join(bin, name)
    const target =
      name === 'chromium' ? createWriteStream(file, { mode: 0o755 }) : createWriteStream(file)
    await pipeline(createReadStream(`${file}.br`), createBrotliDecompress(), target)
    if (name !== 'chromium') execFileSync('tar', ['xf', file, '-C', bin])
  }
  return engine
}
