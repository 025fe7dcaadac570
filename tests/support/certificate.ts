import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** Whether there is an OpenSSL to make certificates with. */
export const hasOpenssl = (() => {
  try {
    return execFileSync('openssl', ['version']).length > 0
  } catch {
    return false
  }
})()

/**
 * Puts a certificate for `address` and its key into a data folder.
 * @param more OpenSSL's words on how long it is good; thirty days unless told otherwise
 */
export function putCertificate(dataDir: string, address: string, ...more: string[]): void {
  const out = ['-keyout', join(dataDir, 'lan-key.pem'), '-out', join(dataDir, 'lan-cert.pem')]
  const name = ['-subj', '/CN=CueRoom test', '-addext', `subjectAltName=IP:${address}`]
  const kind = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', ...name, ...out]
  execFileSync('openssl', [...kind, ...(more.length > 0 ? more : ['-days', '30'])], { stdio: 'pipe' })
}
