import { UPLOAD_PART } from '../../src-shared/queries'
import type { WireClient } from './wire-client'

/** Hands a file over as a console does. @param id what it is called there */
export async function uploaded(operator: WireClient, id: string, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; at += UPLOAD_PART) {
    const part = bytes.subarray(at, at + UPLOAD_PART).toString('base64')
    await operator.query('data.upload', { id, size: bytes.length, at, part })
  }
}
