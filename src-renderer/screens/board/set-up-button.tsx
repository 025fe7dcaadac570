import { useTranslation } from 'react-i18next'
import classes from './status.module.css'

/** Opens this board's settings; small, since it is pressed once a show. */
export function SetUpButton({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation('board')
  return (
    <button
      type="button"
      className={classes.setUp}
      tabIndex={-1}
      // A press must not take the focus: Enter and Space belong to the cue.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <kbd>S</kbd> {t('settings.short')}
    </button>
  )
}
