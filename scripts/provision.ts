/*
 * Makes sure that there is a browser and a Chinese font for the tests and measurements.
 * Uses what is installed; otherwise installs it and says so; otherwise says what to do.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium, hasChineseFont } from './chromium.ts'

const APT = '/usr/bin/apt-get'

if (process.env.CHROME_PATH && !existsSync(process.env.CHROME_PATH))
  stop(`CHROME_PATH is ${process.env.CHROME_PATH}, where there is no file.`)

const missing = [
  ...(findChromium() ? [] : ['chromium']),
  ...(hasChineseFont() ? [] : ['fontconfig', 'fonts-noto-cjk']),
]
if (missing.length && existsSync(APT)) aptInstall(missing)
if (!findChromium()) playwrightInstall()

const browser = findChromium()
if (!browser)
  stop(
    'There is no Chromium or Chrome. Install one, or name it: CHROME_PATH=/path/to/chrome npm test',
  )
console.log(`Browser: ${browser}`)
if (!hasChineseFont())
  console.warn('No Chinese font was found: pictures will show boxes. Install fonts-noto-cjk.')

function aptInstall(packages: string[]): void {
  const root = process.getuid?.() === 0
  if (!root && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) {
    console.log(`Not installed: ${packages.join(', ')} (needs root or sudo without a password).`)
    return
  }
  const asRoot = root ? [] : ['sudo', '-n']
  console.log(`Installing ${packages.join(' and ')} with apt-get …`)
  run([...asRoot, APT, '-qq', 'update'])
  run([...asRoot, APT, '-qq', 'install', '-y', '--no-install-recommends', ...packages])
}

function playwrightInstall(): void {
  console.log("Downloading Playwright's own Chromium …")
  run([process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium'])
}

function run([command, ...args]: string[]): void {
  console.log(`$ ${[command, ...args].join(' ')}`)
  spawnSync(command as string, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

function stop(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
