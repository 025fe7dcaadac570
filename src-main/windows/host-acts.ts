import { randomUUID } from 'node:crypto'
import { CUE_LIFE } from '../../src-shared/areas/cue/life'
import { visibleCue } from '../../src-shared/areas/cue/visible-cue'
import { Refusal } from '../../src-shared/errors'
import { underWay } from '../engine/run/lives'
import type { Studio } from '../studio'
import type { HostAct } from './host-keys-file'
import { SCREEN_DEVICE } from './screens'

/** Does what the host asked for by a pedal or clicker, as the desktop's own board. */
export function hostAct(studio: Studio, act: HostAct): void {
  const board = studio.windowDevice(SCREEN_DEVICE.board.role, SCREEN_DEVICE.board.name)
  const run = (name: string, input: object) => studio.command(board, name, input, randomUUID())
  try {
    if (act !== 'acknowledge') run('signal.raise', { kind: act })
    else {
      const id = cueOnBoard(studio)
      if (id !== null) run('cue.acknowledge', { id })
    }
  } catch (error) {
    // Withdrawn or expired in this very moment, or the live is over: the board shows it already.
    if (!(error instanceof Refusal) || error.code !== 'conflict') throw error
  }
}

/** The cue that a board of the current show asks the host to acknowledge; null for none. */
function cueOnBoard({ store, now }: Studio): string | null {
  const { showId } = store.read.must('studio', 'studio')
  const show = showId === null ? undefined : store.read.get('show', showId)
  if (!show || show.boardHidden) return null
  const cues = store.read.rows('cue', `showId = ? AND ${underWay(CUE_LIFE)}`, show.id)
  const cue = visibleCue(cues, now())
  return cue?.state === 'sent' ? cue.id : null
}
