import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState, Pane, useAct } from '../../kit'
import { useRecords, useStudioNow, useStudioState } from '../../sync'
import { draftActions, focusText } from '../composer/draft-store'
import { escalationViews } from '../model/escalations'
import { useShortcuts } from '../parts/use-shortcuts'
import { openDialog } from '../ui'
import { ClosedEscalation } from './closed-escalation'
import { EscalationCard } from './escalation-card'
import classes from './escalations.module.css'

/** Questions that support handed up: open ones to deal with, closed ones with how long they took. */
export function EscalationsPane() {
  const { t } = useTranslation('console')
  const { show } = useStudioState()
  const escalations = useRecords('escalation')
  const cues = useRecords('cue')
  const now = useStudioNow(1_000)
  const { act, pending } = useAct()
  const [tab, setTab] = useState<'open' | 'closed'>('open')
  const { open, closed } = useMemo(
    () => escalationViews(escalations, cues, show?.id ?? '', now),
    [escalations, cues, show?.id, now],
  )
  const toCue = open.find(({ stage }) => stage === 'to_cue' || stage === 'recue')
  const onAir = open.find(({ stage }) => stage === 'on_air')
  const aimAt = (id: string) => {
    draftActions.aim({ kind: 'escalation', id })
    focusText()
  }
  useShortcuts({
    'escalation.cue': toCue && (() => aimAt(toCue.row.id)),
    'escalation.return': toCue && (() => openDialog({ kind: 'returnEscalation', id: toCue.row.id })),
    'escalation.answered': onAir && !pending ? () => void act('escalation.answered', { id: onAir.row.id }) : undefined,
  })

  return (
    <Pane
      title={t('escalations.title')}
      actions={
        <fieldset className={classes.tabs} aria-label={t('escalations.which')}>
          {(['open', 'closed'] as const).map((which) => (
            <button key={which} type="button" aria-pressed={tab === which} onClick={() => setTab(which)}>
              {t(`escalations.${which}`)} {which === 'open' ? open.length : closed.length}
            </button>
          ))}
        </fieldset>
      }
    >
      {(tab === 'open' ? open : closed).length === 0 ? (
        <EmptyState title={t(`escalations.empty.${tab}`)} help={t(`escalations.emptyHelp.${tab}`)} />
      ) : (
        <ol className={classes.list}>
          {tab === 'open' &&
            open.map((view) => (
              <EscalationCard
                key={view.row.id}
                view={view}
                hasKeys={view === toCue || view === onAir}
                onCue={() => aimAt(view.row.id)}
              />
            ))}
          {tab === 'closed' && closed.map(({ row }) => <ClosedEscalation key={row.id} row={row} />)}
        </ol>
      )}
    </Pane>
  )
}
