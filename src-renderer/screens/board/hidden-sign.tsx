import { useTranslation } from 'react-i18next'
import { useLink } from '../../sync'
import classes from './board.module.css'
import { LinkSign } from './link-sign'
import { SetUpButton } from './set-up-button'

/** All hidden: black, but for a small sign that the board is alive. */
export function HiddenSign({ onSetUp }: { onSetUp: () => void }) {
  const { t } = useTranslation('board')
  const live = useLink().state === 'live'
  return (
    <div className={classes.hidden}>
      {live ? <span>● {t('hidden')}</span> : <LinkSign />}
      <SetUpButton onPress={onSetUp} />
    </div>
  )
}
