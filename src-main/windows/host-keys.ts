import { unwatchFile, watchFile } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { globalShortcut } from 'electron'
import type { DeadKey } from '../../src-shared/desktop'
import { PressGuard } from '../../src-shared/press-guard'
import { readIfThere, writeWhole } from './file'
import { type HostAct, parseHostKeys, USUAL_FILE } from './host-keys-file'

const LOOK_EVERY_MS = 2_000

interface Options {
  /** The file that says which keys do what; looked at again when it changes. */
  readonly path: string
  readonly act: (act: HostAct) => void
  readonly onDead: (dead: readonly DeadKey[]) => void
  readonly report: (error: unknown) => void
}

/** The host's pedal or clicker: keys that work whichever program has the focus. */
export class HostKeys {
  private isOn = false
  private registered: string[] = []
  /** By act, not by key: two keys of one act are one pedal. */
  private readonly presses = new PressGuard(() => performance.now())

  constructor(private readonly options: Options) {
    watchFile(options.path, { interval: LOOK_EVERY_MS, persistent: false }, () => {
      if (this.isOn) this.register()
    })
  }

  /** On while there is a board; off, the keys are everyone's again. */
  switch(on: boolean): void {
    if (on === this.isOn) return
    this.isOn = on
    if (on) this.register()
    else this.unregister()
  }

  /** The file to be edited, made when there is none. */
  file(): string {
    if (readIfThere(this.options.path) === null) writeWhole(this.options.path, USUAL_FILE)
    return this.options.path
  }

  /** Gives the keys back, for good. */
  close(): void {
    unwatchFile(this.options.path)
    this.unregister()
  }

  private register(): void {
    this.unregister()
    const { keys, chosen, dead } = parseHostKeys(this.read())
    const notTaken = (Object.entries(keys) as [HostAct, readonly string[]][]).flatMap(([act, list]) => {
      const failed = list.flatMap((key) => {
        const reason = this.take(key, act)
        return reason ? [{ entry: `${act}: ${key}`, reason }] : []
      })
      // Many a keyboard has no F13: as long as one of the usual keys does it, nothing is wrong.
      return chosen.has(act) || failed.length === list.length ? failed : []
    })
    this.options.onDead([...dead, ...notTaken])
  }

  private take(key: string, act: HostAct): DeadKey['reason'] | null {
    const press = () => {
      if (this.presses.takes(act)) this.carryOut(act)
    }
    try {
      if (!globalShortcut.register(key, press)) return 'taken'
      this.registered.push(key)
      return null
    } catch {
      // Electron throws on what is no key.
      return 'not_keys'
    }
  }

  private carryOut(act: HostAct): void {
    try {
      this.options.act(act)
    } catch (error) {
      this.options.report(error)
    }
  }

  private unregister(): void {
    for (const key of this.registered) globalShortcut.unregister(key)
    this.registered = []
  }

  private read(): string | null {
    try {
      return readIfThere(this.options.path)
    } catch (error) {
      this.options.report(error)
      return ''
    }
  }
}
