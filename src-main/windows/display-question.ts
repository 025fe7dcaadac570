import { dialog } from 'electron'
import type { Desk } from './desk'
import { DisplayNumbers } from './display-numbers'
import type { Words } from './words'

/** How long the numbers stay when nothing is asked. */
const NUMBERS_MS = 6_000

/**
 * Asks which of several displays that look the same is whose, with a number on each. During a live it waits until it is
 * called: the screens stay where they were put by guess, and the console says so.
 */
export class DisplayQuestion {
  private readonly numbers = new DisplayNumbers()
  private asking: { readonly key: string; readonly box: AbortController } | null = null
  private hiding: NodeJS.Timeout | undefined
  /** The question that was put off; not asked again by itself until the displays are others. */
  private putOff = ''
  /** Someone wants to be asked, live or not. */
  private called = false

  constructor(
    private readonly desk: Desk,
    private readonly words: Words,
    private readonly isLive: () => boolean,
    private readonly report: (error: unknown) => void,
  ) {}

  /** Asks or stops asking, as things stand. Called when displays have changed, and when a live begins or ends. */
  follow(): void {
    const { question } = this.desk.placement
    const key = question && (this.called || !this.isLive()) ? JSON.stringify(question) : ''
    if (this.asking && this.asking.key !== key) this.stop()
    if (key && !this.asking && key !== this.putOff) this.ask(key).catch(this.report)
  }

  /** Asks what was put off. */
  askAnew(): void {
    this.putOff = ''
    this.called = true
    this.follow()
  }

  /** Shows the number of each display for a few seconds. */
  showNumbers(): void {
    if (this.asking) return
    this.numbers.show(this.desk.displays())
    clearTimeout(this.hiding)
    this.hiding = setTimeout(() => this.numbers.hide(), NUMBERS_MS)
  }

  /** Takes box and numbers away. */
  stop(): void {
    this.asking?.box.abort()
    this.asking = null
    this.called = false
    clearTimeout(this.hiding)
    this.numbers.hide()
  }

  private async ask(key: string): Promise<void> {
    const { question } = this.desk.placement
    if (!question) return
    const box = new AbortController()
    this.asking = { key, box }
    clearTimeout(this.hiding)
    const displays = this.desk.displays()
    this.numbers.show(displays)
    const numberOf = (id: number) => displays.findIndex((display) => display.id === id) + 1
    const { words } = this
    const { response } = await dialog.showMessageBox({
      type: 'question',
      message: words.question[question.screen],
      detail: words.questionDetail,
      buttons: [...question.displays.map((id) => words.displayButton(numberOf(id))), words.later],
      cancelId: question.displays.length,
      noLink: true,
      signal: box.signal,
    })
    if (box.signal.aborted) return
    this.stop()
    const chosen = question.displays[response]
    if (chosen === undefined) this.putOff = key
    else this.desk.moveTo(question.screen, chosen)
  }
}
