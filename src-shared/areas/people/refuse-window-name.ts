import { Refusal } from '../../errors'
import { readsLikeWindow } from './reads-like-window'

/**
 * Refuses for any other device a name that reads like one of the studio's own windows: in the journal and in the list
 * of devices nobody could tell them apart.
 * @throws Refusal `invalid`, reason `window_name`
 */
export function refuseWindowName(name: string): void {
  if (readsLikeWindow(name))
    throw new Refusal('invalid', "this is what the studio's own windows are called", { reason: 'window_name' })
}
