import type { Feed } from '../../../src-shared/records'

/** TikFinity's own address, on the machine that it runs on. */
const TIKFINITY_URL = 'ws://localhost:21213/'

/** Every feed; each has one row. */
export const FEEDS: readonly Feed['id'][] = ['tikfinity', 'http', 'playback', 'recording']

/** The row of a feed before anything was done with it. */
export function newFeed(id: Feed['id']): Feed {
  return {
    id,
    wanted: 'off',
    state: id === 'http' ? 'on' : 'off',
    target: id === 'tikfinity' ? TIKFINITY_URL : '',
    speed: 1,
    done: 0,
    total: 0,
    events: 0,
    repeats: 0,
    bad: 0,
    unknown: {},
    error: '',
    errorCode: '',
    retryAt: null,
    lastAt: null,
  }
}
