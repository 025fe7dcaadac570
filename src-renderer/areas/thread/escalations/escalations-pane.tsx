import { IconArrowDown } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState, Key, Pane } from '../../../kit'
import { ForActing, useWatching } from '../../../kit/desk/for-acting'
import { IconDeed } from '../../../kit/desk/icon-deed'
import { useShortcuts } from '../../../kit/desk/use-shortcuts'
import { useRecords, useStudioNow, useStudioState } from '../../../sync'
import { SHORTCUTS } from '../shortcuts'
import { ClosedEscalation } from './closed-escalation'
import { EscalationCard } from './escalation-card'
import { type EscalationView, escalationViews } from './escalation-views'
import classes from './escalations.module.css'
import { useEscalationKeys } from './use-escalation-keys'

const NONE: readonly EscalationView[] = []

/** Questions that support handed up: open ones to deal with, closed ones with how long they took. */
export function EscalationsPane() {
  const { t } = useTranslation('console')
  const { show } = useStudioState()
  const escalations = useRecords('escalation')
  const cues = useRecords('cue')
  const now = useStudioNow(1_000)
  const watching = useWatching()
  const [tab, setTab] = useState<'open' | 'closed'>('open')
  const { open, closed } = useMemo(
    () => escalationViews(escalations, cues, show?.id ?? '', now),
    [escalations, cues, show?.id, now],
  )
  // Keys act on what is in view only, and not for an observer.
  const { choice, targets, choose, chooseNext } = useEscalationKeys(tab === 'open' && !watching ? open : NONE)
  useShortcuts(SHORTCUTS, { 'escalation.tab': () => setTab(tab === 'open' ? 'closed' : 'open') })

  return (
    <Pane
      title={t('escalations.title')}
      actions={
        <>
          {tab === 'open' && open.length > 0 && !watching && (
            <IconDeed
              label={t('escalations.mark')}
              Icon={IconArrowDown}
              k={SHORTCUTS['escalation.mark']}
              bound
              onPress={chooseNext}
            />
          )}
          <fieldset className={classes.tabs} data-keyed aria-label={t('escalations.which')}>
            {(['open', 'closed'] as const).map((which) => (
              <button key={which} type="button" aria-pressed={tab === which} onClick={() => setTab(which)}>
                {t(`escalations.${which}`)} {which === 'open' ? open.length : closed.length}
              </button>
            ))}
            <Key k={SHORTCUTS['escalation.tab']} />
          </fieldset>
        </>
      }
    >
      {(tab === 'open' ? open : closed).length === 0 ? (
        <EmptyState title={t(`escalations.empty.${tab}`)} help={t(`escalations.emptyHelp.${tab}`)} />
      ) : (
        <ForActing>
          <ol className={classes.list}>
            {tab === 'open' &&
              open.map((view) => (
                <EscalationCard
                  key={view.row.id}
                  view={view}
                  targets={targets}
                  choice={view.row.id === choice?.id ? choice : undefined}
                  onChoose={choose}
                />
              ))}
            {tab === 'closed' && closed.map(({ row }) => <ClosedEscalation key={row.id} row={row} />)}
          </ol>
        </ForActing>
      )}
    </Pane>
  )
}
