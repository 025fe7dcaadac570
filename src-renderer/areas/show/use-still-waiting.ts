import { useRecord, useStudioState } from '../../sync'

/** How many viewers wait for an answer in the current show, once it has ended: support is still at work in it. */
export function useStillWaiting(): number {
  const { show } = useStudioState()
  const queue = useRecord('queue', show?.id)
  return show?.state === 'ended' ? (queue?.viewers ?? 0) : 0
}
