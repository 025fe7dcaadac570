import type { Tally } from '../../../src-shared/records'
import type { FeedEvent } from '../../sources/event'
import { addCounts } from '../../sources/fields'
import type { Used } from './inbox'

/** Adds pieces of a gift. */
export function countGift(tally: Tally, { diamonds }: Extract<FeedEvent, { kind: 'gift' }>, pieces: number): void {
  tally.gifts = addCounts(tally.gifts, pieces)
  tally.diamonds = addCounts(tally.diamonds, diamonds * pieces)
}

/** Adds any other event that CueRoom uses. */
export function count(tally: Tally, event: Exclude<Used, { kind: 'gift' }>): void {
  switch (event.kind) {
    case 'like':
      tally.likes = Math.max(addCounts(tally.likes, event.count), event.total ?? 0)
      break
    case 'viewers':
      tally.viewers = event.viewers
      tally.viewersPeak = Math.max(tally.viewersPeak, event.viewers)
      break
    case 'join':
      tally.joins += 1
      break
    case 'follow':
      tally.follows += 1
      break
    case 'share':
      tally.shares += 1
      break
    case 'pin':
      tally.pinnedShopId = event.shopId
      tally.pinnedTitle = event.title
      break
  }
}
