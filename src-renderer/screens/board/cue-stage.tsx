import { IconCircleCheckFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { UrgencyShape } from '../../kit'
import { useLink } from '../../sync'
import classes from './cue-stage.module.css'
import { Fit } from './fit'
import type { CueView } from './view'
import { Words } from './words'

interface Props {
  readonly view: CueView
  /** The acknowledgement is on its way. */
  readonly pending: boolean
  readonly touch: boolean
  readonly onAcknowledge: () => void
}

/** The one cue, in the largest letters that fit; all of it is the button that acknowledges it. */
export function CueStage({ view: { cue, text, look, waiting }, pending, touch, onAcknowledge }: Props) {
  const { t } = useTranslation(['board', 'common'])
  const live = useLink().state === 'live'
  const hint = () => {
    if (look === 'calm') return t('cue.calmHint')
    if (!live) return t('cue.offlineHint')
    if (pending) return t('cue.sending')
    return (
      <>
        {touch && `${t('cue.tap')} / `}
        <kbd>{t('common:key.Enter')}</kbd> {t('cue.gotIt')}
      </>
    )
  }
  return (
    <button
      type="button"
      className={classes.cue}
      data-look={look}
      data-cue={cue.id}
      tabIndex={-1}
      aria-live={look === 'now' ? 'assertive' : 'polite'}
      // A press must not take the focus: Enter and Space belong to whichever cue comes next.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onAcknowledge}
    >
      <span className={classes.inside}>
        <span className={classes.band}>
          <span className={classes.urgency}>
            {look === 'calm' ? <IconCircleCheckFilled aria-hidden /> : <UrgencyShape urgency={look} />}
            {t(`look.${look}`)}
          </span>
          {cue.askers !== null && cue.askers > 0 && (
            <span className={classes.askers}>{t('cue.askers', { count: cue.askers })}</span>
          )}
          <span className={classes.hint} data-hint>
            {hint()}
          </span>
          {waiting > 0 && <span className={classes.waiting}>{t('cue.waiting', { count: waiting })}</span>}
        </span>
        <Fit of={text} most={0.72} className={classes.text}>
          <Words text={text} />
        </Fit>
      </span>
    </button>
  )
}
