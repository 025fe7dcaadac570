import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

/** Paths of the screens, and of the choice among them: all of them are the one page. */
const SCREENS = ['/', '/console', '/board', '/triage', '/plan', '/review']
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

export interface PageFile {
  readonly body: Uint8Array<ArrayBuffer>
  readonly type: string
  /** The page itself, and not one of the files that it names; those carry a hash in their name. */
  readonly isScreen: boolean
}

/**
 * The file of the built screens that a path asks for.
 * @param pathname of the address, still percent-encoded
 * @returns null for what is not there, is not of a kind that screens are made of, or lies outside the folder
 */
export async function readPage(rendererDir: string, pathname: string): Promise<PageFile | null> {
  const isScreen = SCREENS.includes(pathname)
  const name = isScreen ? 'index.html' : decode(pathname)
  // The page itself is served under the paths of its screens, never under its file's name.
  if (name === null || (!isScreen && name.endsWith('.html'))) return null
  const path = normalize(join(rendererDir, name))
  const type = TYPES[extname(path)]
  if (!type || !path.startsWith(rendererDir + sep)) return null
  const file = await readFile(path).catch(() => null)
  return file && { body: new Uint8Array(file), type, isScreen }
}

/**
 * The policy of every page: its own files and its own station only.
 * @param socket the station's socket, `ws://HOST:PORT`; a page of the desktop has none
 */
export function contentSecurityPolicy(socket = ''): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${socket}`.trim(),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}
