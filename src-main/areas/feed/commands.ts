import type { feedCommands } from '../../../src-shared/areas/feed/commands'
import { Refusal } from '../../../src-shared/errors'
import { accountOf, MOST_ACCOUNTS } from '../../../src-shared/records'
import type { Tx } from '../../engine/store'
import type { Handlers } from '../context'
import { ensureShow } from '../show/current-show'
import { dismissOwn } from '../thread/own-threads'

/** What the operator wants of the feeds; the supervisor sees the rows change and does it. */
export const feedHandlers: Handlers<keyof typeof feedCommands> = {
  'accounts.own': (tx, { handles }) => {
    const ownAccounts = [...new Set(handles.map(accountOf))].filter((handle) => handle !== '')
    tx.patch('studio', 'studio', { ownAccounts })
    return {}
  },

  'accounts.mark': (tx, { handle, own }) => {
    const account = accountOf(handle)
    const studio = tx.must('studio', 'studio')
    const others = studio.ownAccounts.filter((known) => known !== account)
    if (own && others.length >= MOST_ACCOUNTS) {
      throw new Refusal('conflict', `there is no room for more than ${MOST_ACCOUNTS} accounts`, {
        reason: 'too_many.account',
      })
    }
    tx.put('studio', { ...studio, ownAccounts: own && account !== '' ? [...others, account] : others })
    return { dismissed: own && account !== '' ? dismissOwn(tx, studio.showId, account) : 0 }
  },

  'feed.tikfinity': (tx, { on, url }) => {
    const feed = tx.must('feed', 'tikfinity')
    const isNew = on && feed.wanted === 'off'
    tx.put('feed', { ...feed, ...(isNew ? noCounts : {}), wanted: on ? 'on' : 'off', target: url ?? feed.target })
    return {}
  },

  'playback.start': (tx, { name, speed, confirmed }, { now, hasRecording }) => {
    if (!hasRecording(name)) {
      throw new Refusal('not_found', `there is no recording called ${name}`, { reason: 'not_found.recording' })
    }
    const show = ensureShow(tx, now)
    if (show.state === 'live' && !show.rehearsal && !confirmed)
      tx.conflict('live_on_air', 'a live is on; `confirmed` plays the recording into it', 'show', show)
    tx.patch('feed', 'playback', { wanted: 'on', state: 'connecting', target: name, speed, ...noCounts })
    return {}
  },

  'playback.pause': (tx, { paused }) => {
    mustPlay(tx)
    tx.patch('feed', 'playback', { wanted: paused ? 'paused' : 'on' })
    return {}
  },

  'playback.speed': (tx, { speed }) => {
    tx.patch('feed', 'playback', { speed })
    return {}
  },

  'playback.stop': (tx) => {
    tx.patch('feed', 'playback', { wanted: 'off' })
    return {}
  },

  'recording.start': (tx, { name }, { hasRecording }) => {
    const feed = tx.must('feed', 'recording')
    if (feed.wanted === 'on') tx.conflict('recording_on', 'a recording is being written already', 'feed', feed)
    if (hasRecording(name)) tx.conflict('recording_exists', `there is a recording called ${name} already`, 'feed', feed)
    tx.put('feed', { ...feed, wanted: 'on', state: 'connecting', target: name, ...noCounts })
    return {}
  },

  'recording.stop': (tx) => {
    tx.patch('feed', 'recording', { wanted: 'off' })
    return {}
  },
}

/** A feed that begins anew. */
const noCounts = { events: 0, repeats: 0, bad: 0, unknown: {}, done: 0, total: 0, error: '', errorCode: '' }

function mustPlay(tx: Tx): void {
  const feed = tx.must('feed', 'playback')
  if (feed.wanted === 'off') tx.conflict('playback_off', 'nothing is being played back', 'feed', feed)
}
