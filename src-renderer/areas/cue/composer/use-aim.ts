import { useEffect } from 'react'
import type { Intent } from '../../../../src-shared/areas/thread/intents'
import { useCalmRecord, useQuery, useRecord } from '../../../sync'
import type { Aim } from './draft'
import { draftActions } from './draft-store'

/** The question that a draft answers, as it stands now. */
export interface AimedAt {
  readonly question: string
  readonly intent: Intent
  /** Viewers waiting for the answer. */
  readonly waiting: number
}

/** A thread that is not synced is read again this often at most, in milliseconds. */
const CALM = 1_500

/** Looks up what a draft is aimed at; null when at nothing. What is gone is let go: what is typed stays, for no question. */
export function useAim(aim: Aim | null, showId: string | undefined): AimedAt | null {
  const escalation = useRecord('escalation', aim?.kind === 'escalation' ? aim.id : null)
  const threadId = aim?.kind === 'thread' ? aim.id : escalation?.threadId
  const row = useRecord('thread', threadId)
  // One that is not synced can be answered all the same; one of another show, or of a rehearsal that is over, cannot.
  const queue = useCalmRecord('queue', showId ?? null, CALM)
  const { data, state } = useQuery('thread.read', threadId === undefined || row ? null : { id: threadId }, queue)
  const thread = row ?? (data?.thread?.id === threadId ? data?.thread : undefined)
  const isGone =
    aim?.kind === 'escalation' ? !escalation : aim !== null && !row && state === 'there' && data?.thread === null
  useEffect(() => {
    // A draft of another show may have come meanwhile, with an aim of its own.
    if (isGone) draftActions.letAimGo(aim)
  }, [isGone, aim])
  if (escalation) {
    const waiting = thread?.waitingViewers ?? escalation.askers
    return { question: escalation.question, intent: escalation.intent, waiting }
  }
  return aim && thread ? { question: thread.title, intent: thread.intent, waiting: thread.waitingViewers } : null
}
