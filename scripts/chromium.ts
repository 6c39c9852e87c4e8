import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, chromium, type LaunchOptions } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/*
 * With each window Chromium draws two pages for what drops down from its address bar, unseen, which
 * takes as long as our own page does.
 */
const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']
/* What Playwright turns off: of two such switches Chromium reads only the last. */
const OFF_FOR_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
]

/** How tests, measurements and pictures launch a browser: without display or sandbox. */
export function launchOptions(): LaunchOptions {
  const executablePath = findChromium()
  return {
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      `--disable-features=${[...OFF_FOR_PLAYWRIGHT, ...ADDRESS_BAR].join(',')}`,
    ],
    ...(executablePath && { executablePath }),
  }
}

export function launch(): Promise<Browser> {
  return chromium.launch(launchOptions())
}

/** The path of an installed Chromium or Chrome; `CHROME_PATH` comes first. */
export function findChromium(): string | undefined {
  const named = process.env.CHROME_PATH
  if (named) return named
  const which = process.platform === 'win32' ? 'where' : 'which'
  const found = NAMES.map((name) => run(which, [name])?.split('\n')[0])
  return [...found, ...PLACES, chromium.executablePath()].find((path) => path && existsSync(path))
}

/** Whether Chinese text can be drawn; Windows and macOS bring their own fonts. */
export function hasChineseFont(): boolean {
  return process.platform !== 'linux' || Boolean(run('fc-list', [':lang=zh']))
}

/** What a command prints, `undefined` if it cannot be run or fails. */
function run(command: string, args: string[]): string | undefined {
  try {
    return execFileSync(command, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return undefined
  }
}
