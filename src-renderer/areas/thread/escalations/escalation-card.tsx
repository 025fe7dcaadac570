import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../i18n'
import { ActionButton, Since, useAct, useDeviceName } from '../../../kit'
import { openDialog } from '../../../kit/desk/over-desk'
import { ROW_KEYS } from '../../../kit/desk/row-keys'
import { useCard } from '../../../kit/desk/use-card'
import type { Choice } from '../../../kit/desk/use-choice'
import { useRecord } from '../../../sync'
import { useDraft } from '../../cue/composer/draft-store'
import { cueText } from '../../cue/cue-text'
import { useBoardsClosed } from '../../cue/use-boards-closed'
import { SHORTCUTS } from '../shortcuts'
import { type EscalationTargets, needsCue } from './escalation-targets'
import type { EscalationView } from './escalation-views'
import classes from './escalations.module.css'
import { ReturnDialog } from './return-dialog'
import { cueFor } from './use-escalation-keys'

interface Props {
  readonly view: EscalationView
  /** What each key acts on: those that act on this one show on it. */
  readonly targets: EscalationTargets
  /** There when it was chosen by hand: it keeps the keys then, whatever comes in. */
  readonly choice: Choice | undefined
  readonly onChoose: (id: string) => void
}

/** An open escalation: the question, who waits and since when, and the step that is next. */
export function EscalationCard({ view, targets, choice, onChoose }: Props) {
  const { row, cue, stage } = view
  const { t } = useTranslation(['console', 'common'])
  const language = useLanguage()
  const { act, pending } = useAct()
  const thread = useRecord('thread', row.threadId)
  const isAimed = useDraft((draft) => draft.aim?.id === row.id)
  const from = useDeviceName()(row.raisedByName)
  const answered = () => void act('escalation.answered', { id: row.id })
  const closed = useBoardsClosed()
  const nextStep = needsCue(view) ? 'cue' : stage === 'on_air' ? 'answered' : undefined
  const makeCue = closed === null ? () => cueFor(row, thread) : undefined
  const step = nextStep && { cue: makeCue, answered }[nextStep]
  const card = useCard(choice, pending ? undefined : step)
  const keyOf = (step: keyof EscalationTargets) => {
    if (card.hasEnter && step === nextStep) return ROW_KEYS.enter
    return targets[step] === view ? SHORTCUTS[`escalation.${step}`] : undefined
  }
  return (
    <li
      {...card.props}
      className={classes.card}
      data-stage={stage}
      data-aimed={isAimed || undefined}
      onPointerDown={() => onChoose(row.id)}
    >
      <div className={classes.top}>
        <b className={classes.askers}>{thread?.waitingViewers || row.askers}</b>
        <span className={classes.question} title={row.question} dir="auto">
          {row.question}
        </span>
        <b className={classes.wait}>
          <Since at={thread?.waitingSince ?? row.raisedAt} title={t('escalations.waiting')} />
        </b>
      </div>
      {row.note && (
        <p className={classes.note} title={row.note} dir="auto">
          {row.note}
        </p>
      )}
      <div className={classes.about}>
        <span className={classes.intent}>{t(`common:intent.${row.intent}`)}</span>
        <span className={classes.from} title={from}>
          {t('escalations.from', { name: from })}
        </span>
        <span className={classes.stage} title={cue && cueText(cue, language)}>
          {t(`escalations.stage.${stage}`)}
        </span>
      </div>
      <div className={classes.deeds}>
        {needsCue(view) ? (
          <ActionButton
            label={t('escalations.cue')}
            variant="filled"
            shortcut={keyOf('cue')}
            blocked={closed}
            onPress={() => cueFor(row, thread)}
          />
        ) : (
          <>
            <ActionButton
              label={t('escalations.answered')}
              {...(stage === 'on_air' ? { variant: 'filled', color: 'teal' } : {})}
              shortcut={keyOf('answered')}
              pending={pending}
              onPress={answered}
            />
            <ActionButton
              label={t('escalations.cueAgain')}
              variant="subtle"
              color="gray"
              shortcut={keyOf('cueAgain')}
              blocked={closed}
              onPress={() => cueFor(row, thread)}
            />
          </>
        )}
        <ActionButton
          label={t('escalations.return')}
          variant="subtle"
          color="gray"
          shortcut={keyOf('return')}
          onPress={() => openDialog(<ReturnDialog id={row.id} />)}
        />
      </div>
    </li>
  )
}
