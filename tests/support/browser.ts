import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { oldChromium } from './old-chromium.ts'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

// Without these a machine with a closed network wastes its time on connections that Chromium makes for itself.
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** The oldest browser that CueRoom runs on, as README says. */
export const OLDEST = 111

/**
 * Starts a Chromium: the oldest one where the test's project says so, else the one named by CUEROOM_CHROMIUM, an
 * installed one, or the one inside `@sparticuz/chromium`, which `carried` names.
 * @param own further arguments
 */
export async function launchChromium(...own: string[]): Promise<Browser> {
  if (process.env.CUEROOM_BROWSER === 'oldest') return launchCarried(await oldChromium(OLDEST), own)
  const named = process.env.CUEROOM_CHROMIUM
  const installed = named === 'carried' ? undefined : (named ?? INSTALLED.find((path) => existsSync(path)))
  if (installed) return chromium.launch({ executablePath: installed, args: [...ARGS, ...own] })
  return launchCarried(await carriedChromium(), own)
}

/** Starts a Chromium that CueRoom does not run on. */
export const launchTooOld = async (): Promise<Browser> => launchCarried(await oldChromium(92), [])

interface Carried {
  readonly executablePath: string
  readonly libraries: string
}

function launchCarried({ executablePath, libraries }: Carried, own: readonly string[]): Promise<Browser> {
  const libraryPath = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return chromium.launch({
    executablePath,
    args: [...ARGS, ...own, '--no-zygote', '--in-process-gpu'],
    env: { ...(process.env as Record<string, string>), LD_LIBRARY_PATH: libraryPath },
  })
}

/**
 * Unpacks the Chromium that the npm package carries. It unpacks the system libraries beside it only where it believes
 * to run in the cloud it was made for, so for the length of the import it is told so.
 */
async function carriedChromium(): Promise<Carried> {
  const before = { ...process.env }
  process.env.AWS_EXECUTION_ENV = `AWS_Lambda_nodejs${process.versions.node.split('.')[0]}.x`
  try {
    const { default: carried } = await import('@sparticuz/chromium')
    return { executablePath: await carried.executablePath(), libraries: join(tmpdir(), 'al2023', 'lib') }
  } finally {
    for (const name of ['AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
    }
  }
}
