import { join } from 'node:path'
import { app, dialog } from 'electron'
import { DESK, type DeadKey, type DeskState } from '../../src-shared/desktop'
import type { RunningStudio } from '../running-studio'
import type { Studio } from '../studio'
import { Desk } from './desk'
import { DisplayQuestion } from './display-question'
import { hostAct } from './host-acts'
import { HostKeys } from './host-keys'
import { setMenu } from './menu'
import { acceptPorts } from './ports'
import { SCREEN_DEVICE, WINDOW_SCREENS } from './screens'
import type { Words } from './words'

/** A studio that takes longer to close is left behind; what was acknowledged is on disk. */
const LEAVE_WITHIN_MS = 10_000

interface Options {
  readonly running: RunningStudio
  readonly dataDir: string
  readonly logPath: string
  readonly words: Words
  readonly report: (error: unknown) => void
}

/** The desktop put together: the studio's windows, their menu, the host's keys, and the way out. */
export class Room {
  private readonly desk: Desk
  private readonly question: DisplayQuestion
  private readonly keys: HostKeys
  private deadKeys: readonly DeadKey[] = []
  /** The box that asks whether to quit is open. */
  private asking = false
  private leaving = false

  constructor(private readonly options: Options) {
    const { running, dataDir, words, report } = options
    this.desk = new Desk({
      wantedPath: join(dataDir, 'windows.json'),
      preload: join(__dirname, '..', 'preload', 'preload.js'),
      onChange: () => this.follow(),
      // Not within the event: a window must not be destroyed by its own closing.
      onConsoleClose: () => setImmediate(() => void this.quit()),
      report,
    })
    this.question = new DisplayQuestion(this.desk, words, () => this.isLive(), report)
    this.keys = new HostKeys({
      path: join(dataDir, 'shortcuts.json'),
      act: (act) => {
        if (running.studio) hostAct(running.studio, act)
      },
      onDead: (dead) => {
        this.deadKeys = dead
        this.tellConsole()
      },
      report,
    })
  }

  /** Opens the windows, and takes over the application's events. */
  open(): void {
    const { running, report } = this.options
    acceptPorts(running, this.desk, (screen) => {
      if (screen === 'console') this.tellConsole()
    })
    running.onLost = (error) => {
      report(error)
      app.exit(1)
    }
    running.follow((studio) => {
      studio.store.onCommit((change) => {
        if (change.puts.some(([record]) => record === 'studio' || record === 'show'))
          queueMicrotask(() => this.follow())
      })
      queueMicrotask(() => this.follow())
    })
    app.on('second-instance', () => this.desk.focusConsole())
    app.on('activate', () => this.desk.focusConsole())
    app.on('before-quit', (event) => {
      event.preventDefault()
      void this.leave()
    })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void this.leave())
    this.desk.start()
  }

  /** Brings menu, titles, keys and the console's notices in line with the desk and the studio. */
  private follow(): void {
    const { running, words, logPath, dataDir } = this.options
    // For the moment in which another studio takes its place there is none; the new one is followed at once.
    if (this.leaving || !running.studio) return
    this.keys.switch(this.desk.window('board') !== undefined)
    this.question.follow()
    this.setTitles()
    this.tellAway(running.studio)
    this.tellConsole()
    setMenu({
      words,
      desk: this.desk,
      addresses: addressesOf(running.studio),
      recordingsDir: join(dataDir, 'recordings'),
      logPath,
      hostKeysFile: () => this.keys.file(),
      askDisplays: () => this.question.askAnew(),
      showNumbers: () => this.question.showNumbers(),
      quit: () => void this.quit(),
    })
  }

  private setTitles(): void {
    const { words } = this.options
    const lost = this.desk.placement.lost.map((screen) => words.screens[screen])
    for (const screen of WINDOW_SCREENS) {
      const title = `${words.screens[screen]} · ${app.name}`
      const isTold = screen === 'console' && lost.length > 0
      this.desk.window(screen)?.browser.setTitle(isTold ? `${title} · ${words.lost(lost)}` : title)
    }
  }

  /** A board that has lost its display keeps its link; nobody sees it all the same. */
  private tellAway(studio: Studio): void {
    try {
      studio.setAway(SCREEN_DEVICE.board.role, this.desk.placement.lost.includes('board'))
    } catch (error) {
      this.options.report(error)
    }
  }

  private tellConsole(): void {
    const { lost, question } = this.desk.placement
    const desk: DeskState = { lost, alike: question !== null, deadKeys: this.deadKeys }
    this.desk.window('console')?.browser.webContents.send(DESK, desk)
  }

  private isLive(): boolean {
    const read = this.options.running.studio?.store.read
    if (!read) return false
    const { showId } = read.must('studio', 'studio')
    return showId !== null && read.get('show', showId)?.state === 'live'
  }

  /** Quits as a person asked for it: during a live only when they mean it. */
  private async quit(): Promise<void> {
    if (this.isLive() && !(await this.isMeant())) return
    await this.leave()
  }

  private async isMeant(): Promise<boolean> {
    if (this.asking) return false
    this.asking = true
    const { words } = this.options
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      message: words.quitLive,
      detail: words.quitLiveDetail,
      buttons: [words.quitAnyway, words.cancel],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    })
    this.asking = false
    return response === 0
  }

  /** Ends it all: what waits to be written is written first. */
  private async leave(): Promise<void> {
    if (this.leaving) return
    this.leaving = true
    setTimeout(() => app.exit(1), LEAVE_WITHIN_MS)
    this.question.stop()
    this.keys.close()
    this.desk.end()
    await this.options.running.close().catch(this.options.report)
    app.exit(0)
  }
}

function addressesOf(studio: Studio): string[] {
  const { addresses } = studio.store.read.must('studio', 'studio')
  return addresses.filter((address) => !/\/\/(127\.|localhost|\[::1\])/.test(address))
}
