import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { onTestFinished } from 'vitest'

const root = resolve(import.meta.dirname, '..', '..')
const out = resolve(root, 'out', 'main')

/** A script in a process of its own, killed after the test. */
export interface ScriptProcess {
  /** What it was waited for. */
  shown: RegExpExecArray
  /** Everything it printed so far. */
  output: () => string
  /** Sends it a signal and does not wait. */
  signal: (signal: 'SIGSTOP' | 'SIGCONT') => void
  /** Ends it, politely or not, and gives its exit code (null when it was killed). */
  end: (signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL') => Promise<number | null>
}

interface How {
  args?: string[]
  env?: Record<string, string>
  /** The system's number of the user that it runs as; needs root. */
  uid?: number
}

/**
 * Runs a script of Node's, by its path from the top, until it has printed what `awaited` describes.
 * @throws with what it printed when it ends instead
 */
export async function spawnUntil(
  awaited: RegExp,
  script: string,
  { args = [], env = {}, uid }: How,
): Promise<ScriptProcess> {
  const child = spawn(process.execPath, [resolve(root, script), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    ...(uid === undefined ? {} : { uid }),
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  let output = ''
  const exit = ended(child)
  const shown = await new Promise<RegExpExecArray>((found, failed) => {
    const look = (data: Buffer) => {
      output += data.toString()
      const match = awaited.exec(output)
      if (match) found(match)
    }
    child.stdout.on('data', look)
    child.stderr.on('data', look)
    void exit.then((code) => failed(new Error(`ended with ${code}: ${output}`)))
  })
  return {
    shown,
    output: () => output,
    signal: (signal) => void child.kill(signal),
    end: (signal) => {
      child.kill(signal)
      return exit
    },
  }
}

/**
 * Starts the built station and waits until it names its address.
 * @throws with what it printed when it ends instead
 */
export async function spawnStation(
  dataDir: string,
  { args, env, uid }: How = {},
): Promise<ScriptProcess & { url: string }> {
  const station = await spawnUntil(/http:\/\/127\.0\.0\.1:\d+/, 'out/main/station.js', {
    ...(args ? { args } : {}),
    ...(uid === undefined ? {} : { uid }),
    env: { CUEROOM_DATA: dataDir, CUEROOM_PORT: '0', ...env },
  })
  return { ...station, url: station.shown[0] }
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)))

interface Ran {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs a built entry to its end and gives what it printed. */
export const runScript = (script: string, ...args: string[]): Promise<Ran> =>
  new Promise((done) => {
    const child = execFile(process.execPath, [resolve(out, script), ...args], (_error, stdout, stderr) =>
      done({ code: child.exitCode, stdout, stderr }),
    )
  })

/** Runs the built `pair`. */
export const runPair = (...args: string[]): Promise<Ran> => runScript('pair.js', ...args)
