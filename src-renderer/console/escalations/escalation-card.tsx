import { useTranslation } from 'react-i18next'
import { ActionButton, Since, useAct } from '../../kit'
import { useRecord } from '../../sync'
import { useDraft } from '../composer/draft-store'
import type { EscalationView } from '../model/escalations'
import { SHORTCUTS, type ShortcutId } from '../shortcuts'
import { openDialog } from '../ui'
import classes from './escalations.module.css'

interface Props {
  readonly view: EscalationView
  /** Its shortcuts are the ones that are bound. */
  readonly hasKeys: boolean
  readonly onCue: () => void
}

/** An open escalation: the question, who waits and since when, and the step that is next. */
export function EscalationCard({ view: { row, cue, stage }, hasKeys, onCue }: Props) {
  const { t } = useTranslation(['console', 'common'])
  const { act, pending } = useAct()
  const thread = useRecord('thread', row.threadId)
  const isAimed = useDraft((draft) => draft.aim?.id === row.id)
  const withKey = (id: ShortcutId) => (hasKeys ? { shortcut: SHORTCUTS[id] } : {})
  const needsCue = stage === 'to_cue' || stage === 'recue'
  return (
    <li className={classes.card} data-stage={stage} data-aimed={isAimed || undefined}>
      <div className={classes.top}>
        <b className={classes.askers}>{thread?.waitingViewers || row.askers}</b>
        <span className={classes.question} title={row.question}>
          {row.question}
        </span>
        <b className={classes.wait} title={t('escalations.waiting')}>
          <Since at={thread?.waitingSince ?? row.raisedAt} />
        </b>
      </div>
      {row.note && (
        <p className={classes.note} title={row.note}>
          {row.note}
        </p>
      )}
      <div className={classes.about}>
        <span className={classes.intent}>{t(`common:intent.${row.intent}`)}</span>
        <span className={classes.from} title={row.raisedByName}>
          {t('escalations.from', { name: row.raisedByName })}
        </span>
        <span className={classes.stage} title={cue?.text}>
          {t(`escalations.stage.${stage}`)}
        </span>
      </div>
      <div className={classes.deeds}>
        {needsCue ? (
          <ActionButton label={t('escalations.cue')} variant="filled" {...withKey('escalation.cue')} onPress={onCue} />
        ) : (
          <ActionButton
            label={t('escalations.answered')}
            {...(stage === 'on_air' ? { variant: 'filled', color: 'teal', ...withKey('escalation.answered') } : {})}
            pending={pending}
            onPress={() => void act('escalation.answered', { id: row.id })}
          />
        )}
        {!needsCue && <ActionButton label={t('escalations.cueAgain')} variant="subtle" color="gray" onPress={onCue} />}
        <ActionButton
          label={t('escalations.return')}
          variant="subtle"
          color="gray"
          {...(needsCue ? withKey('escalation.return') : {})}
          onPress={() => openDialog({ kind: 'returnEscalation', id: row.id })}
        />
      </div>
    </li>
  )
}
