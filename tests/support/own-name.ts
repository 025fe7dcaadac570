import { hostname } from 'node:os'

/** This machine's name on the local network, which the station answers to (G2); no browser takes it for a secure context. */
export const OWN_NAME = `${hostname()
  .toLowerCase()
  .replace(/\.local$/, '')}.local`

/** Has a browser find the name here, where no network answers to it. */
export const FIND_OWN_NAME = `--host-resolver-rules=MAP ${OWN_NAME} 127.0.0.1`
