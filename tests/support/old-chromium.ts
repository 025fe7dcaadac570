import { execFileSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'

const MODULES = resolve(import.meta.dirname, '..', '..', 'node_modules')

/** 111 is the oldest that CueRoom runs on; 92 is one that it can only send away. Both are for Linux on x64. */
export type OldVersion = 92 | 111

/**
 * Unpacks the Chromium that the npm alias `chromium-VERSION` carries, with the libraries that it needs on a bare machine.
 * The package itself would put it where every other version of it lies too.
 */
export async function oldChromium(version: OldVersion): Promise<{ executablePath: string; libraries: string }> {
  const folder = join(tmpdir(), `cueroom-chromium-${version}`)
  const found = { executablePath: join(folder, 'chromium'), libraries: join(folder, 'lib') }
  if (existsSync(folder)) return found
  const making = await mkdtemp(`${folder}-`)
  const bin = join(making, 'chromium')
  await unpack(join(MODULES, `chromium-${version}`, 'bin', 'chromium.br'), bin)
  await chmod(bin, 0o755)
  const libraries = join(making, 'libraries.tar')
  await unpack(join(MODULES, '@sparticuz', 'chromium', 'bin', 'al2023.tar.br'), libraries)
  await mkdir(join(making, 'lib'), { recursive: true })
  execFileSync('tar', ['-xf', libraries, '-C', making])
  // Another test file may have been faster.
  await rename(making, folder).catch(() => rm(making, { recursive: true }))
  return found
}

const unpack = (from: string, to: string) =>
  pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to))
