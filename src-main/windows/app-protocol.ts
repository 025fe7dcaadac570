import { protocol, type Session } from 'electron'
import { contentSecurityPolicy, readPage } from '../net/pages'

/** The address of the screens in CueRoom's own windows: `app://cueroom/board`. */
export const ORIGIN = 'app://cueroom'

/** Declares `app:` as a scheme like https, with an origin of its own. Must be called before Electron is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
}

/** Serves the built screens to the pages of a session, and nothing else. */
export function serveScreens(session: Session, rendererDir: string): void {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    const isOurs = request.method === 'GET' && url.host === 'cueroom'
    const page = isOurs ? await readPage(rendererDir, url.pathname) : null
    if (!page) return new Response('there is nothing at this address', { status: 404 })
    return new Response(page.body, {
      headers: {
        'Content-Type': page.type,
        'Content-Security-Policy': contentSecurityPolicy(),
        'X-Content-Type-Options': 'nosniff',
      },
    })
  })
}
