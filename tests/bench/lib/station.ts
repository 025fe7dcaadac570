import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Role } from '../../../src-shared/roles'
import { ticks } from './numbers.ts'
import { root } from './places.ts'

const built = (name: string): string => join(root, 'out', 'main', name)

export type Ending = NodeJS.Signals | number | null

const running = new Set<ChildProcess>()
/** A bench that fails leaves no station behind. */
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

const MONITOR = ['--require', join(import.meta.dirname, 'loop-monitor.cjs')]

/** A station in a process of its own, as `npm run station` runs it. */
export class StationProcess {
  private readonly child: ChildProcess
  /** Settles when the process is gone, with the signal that ended it or else the code that it ended with. */
  readonly gone: Promise<Ending>
  readonly url: string
  readonly dataDir: string
  /** When the process was started, in `ticks`. */
  readonly spawnedAt: number

  private constructor(child: ChildProcess, gone: Promise<Ending>, url: string, dataDir: string, spawnedAt: number) {
    this.child = child
    this.gone = gone
    this.url = url
    this.dataDir = dataDir
    this.spawnedAt = spawnedAt
  }

  /**
   * Starts a station on a free port; settles when it has said where it listens.
   * @param watched it can be asked for its `longestBlock`
   */
  static async start(dataDir: string, { watched = false } = {}): Promise<StationProcess> {
    const spawnedAt = ticks()
    const child = spawn(
      process.execPath,
      [...(watched ? MONITOR : []), built('station.js'), '--port', '0', '--data', dataDir],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'inherit', ...(watched ? (['ipc'] as const) : [])],
      },
    )
    running.add(child)
    const gone = new Promise<Ending>((resolve) => {
      child.once('exit', (code, signal) => {
        running.delete(child)
        resolve(signal ?? code)
      })
    })
    const url = await new Promise<string>((resolve, reject) => {
      let said = ''
      child.stdout!.setEncoding('utf8').on('data', (text: string) => {
        said += text
        const address = /http:\/\/\S+/.exec(said)?.[0]
        if (address) resolve(address)
      })
      void gone.then(() => reject(new Error('the station ended before it said where it listens')))
    })
    return new StationProcess(child, gone, url, dataDir, spawnedAt)
  }

  /** A token as `npm run pair` makes it. */
  pair(role: Role, name: string): string {
    const args = [built('pair.js'), '--role', role, '--name', name, '--data', this.dataDir]
    return (JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as { token: string }).token
  }

  /** Many tokens, each a device's own, by the request that `pair` makes of a running station. */
  async pairMany(role: Role, count: number): Promise<string[]> {
    const { secret } = JSON.parse(readFileSync(join(this.dataDir, 'station.json'), 'utf8')) as { secret: string }
    const tokens: string[] = []
    for (let i = 1; i <= count; i += 1) {
      const body = JSON.stringify({ secret, role, name: `${role} ${i}` })
      const response = await fetch(`${this.url}/api/local/pair`, { method: 'POST', body })
      const { token } = (await response.json()) as { token?: string }
      if (token === undefined) throw new Error(`only ${tokens.length} of ${count} devices could be paired`)
      tokens.push(token)
    }
    return tokens
  }

  /**
   * Ends it as a power cut would: no handler runs. The process may live for an instant; wait for `gone`.
   * @returns whether there was a process to end
   */
  kill(): boolean {
    return this.child.kill('SIGKILL')
  }

  /** How long the main loop of a watched station was held at the most since this was asked last, milliseconds. */
  longestBlock(): Promise<{ longestMs: number; samples: number }> {
    return new Promise((resolve) => {
      this.child.once('message', (told) => resolve(told as { longestMs: number; samples: number }))
      this.child.send('longest')
    })
  }

  /** Has it do nothing at all for a moment, until `resume`. */
  pause(): void {
    this.child.kill('SIGSTOP')
  }

  resume(): void {
    this.child.kill('SIGCONT')
  }

  /** Ends it in good order. */
  async stop(): Promise<void> {
    this.child.kill('SIGTERM')
    await this.gone
  }
}
