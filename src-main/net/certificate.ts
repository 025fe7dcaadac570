import { createPrivateKey, X509Certificate } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSecureContext } from 'node:tls'
import type { Network } from '../../src-shared/records'
import { hostNames } from './machine-name'

/** Where a certificate and its key lie, PEM files both. */
export interface CertificateFiles {
  readonly cert: string
  readonly key: string
}

/** What TLS needs; PEM. */
export interface Certificate {
  readonly cert: string
  readonly key: string
}

/** Files of the data folder that are used where the start names none. */
export function usualCertificate(dataDir: string): CertificateFiles | null {
  const files = { cert: join(dataDir, 'lan-cert.pem'), key: join(dataDir, 'lan-key.pem') }
  return existsSync(files.cert) && existsSync(files.key) ? files : null
}

/**
 * Reads a certificate and its key.
 * @throws what the system or OpenSSL says when they cannot be read or do not belong together
 */
export function readCertificate({ cert, key }: CertificateFiles): Certificate {
  const read = { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') }
  if (!new X509Certificate(read.cert).checkPrivateKey(createPrivateKey(read.key)))
    throw new Error(`${key} is not the key of ${cert}`)
  createSecureContext(read)
  return read
}

/**
 * Whether browsers will take a certificate: its time, and which of the station's addresses it does not name.
 * @param addresses of the station on the network
 * @param now wall time, milliseconds since 1970: browsers go by it
 */
export function judge(
  { cert }: Certificate,
  addresses: readonly string[],
  now: number,
): NonNullable<Network['certificate']> {
  const read = new X509Certificate(cert)
  const until = Date.parse(read.validTo)
  const missing = addresses.filter((address) => read.checkIP(address) === undefined)
  const isNamed = hostNames().some((name) => read.checkHost(name) !== undefined)
  const state =
    until <= now
      ? 'expired'
      : Date.parse(read.validFrom) > now
        ? 'early'
        : addresses.length > 0 && missing.length === addresses.length && !isNamed
          ? 'mismatch'
          : 'good'
  return { state, until, missing: missing.slice(0, 32) }
}
