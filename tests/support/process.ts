import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { onTestFinished } from 'vitest'

const out = resolve(import.meta.dirname, '..', '..', 'out', 'main')

/** A built station in a process of its own, listening; killed after the test. */
export interface StationProcess {
  url: string
  /** Everything it printed so far. */
  output: () => string
  /** Ends it, politely or not, and gives its exit code (null when it was killed). */
  end: (signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL') => Promise<number | null>
}

/**
 * Starts the built station and waits until it names its address.
 * @throws with what it printed when it ends instead
 */
export async function spawnStation(
  dataDir: string,
  { args = [], env = {} }: { args?: string[]; env?: Record<string, string> } = {},
): Promise<StationProcess> {
  const child = spawn(process.execPath, [resolve(out, 'station.js'), ...args], {
    env: { ...process.env, CUEROOM_DATA: dataDir, CUEROOM_PORT: '0', ...env },
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  let output = ''
  const exit = ended(child)
  const url = await new Promise<string>((found, failed) => {
    const look = (data: Buffer) => {
      output += data.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)
      if (address) found(address[0])
    }
    child.stdout.on('data', look)
    child.stderr.on('data', look)
    void exit.then((code) => failed(new Error(`ended with ${code}: ${output}`)))
  })
  return {
    url,
    output: () => output,
    end: (signal) => {
      child.kill(signal)
      return exit
    },
  }
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)))

/** Runs the built `pair` and gives what it printed. */
export const runPair = (...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> =>
  new Promise((done) => {
    const child = execFile(process.execPath, [resolve(out, 'pair.js'), ...args], (_error, stdout, stderr) =>
      done({ code: child.exitCode, stdout, stderr }),
    )
  })
