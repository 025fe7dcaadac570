import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../i18n'
import { ActionButton, useAct } from '../../../kit'
import { dateTime } from '../../../kit/date-time'
import { SHORTCUTS } from '../../../screens/console/shortcuts'
import { useStudioState } from '../../../sync'
import classes from '../../show/first-run/welcome.module.css'

/** Tells that somebody guesses at pairing codes, and from where, until it is read. */
export function WrongCodesBanner() {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { studio } = useStudioState()
  const { act, pending } = useAct()
  const wrong = studio?.network.wrongCodes
  if (!wrong) return null
  return (
    <div className={classes.banner} data-tone="warning" role="alert">
      <span>
        {t(wrong.isOver ? 'wrongCodes.over' : 'wrongCodes.what', {
          at: dateTime(wrong.at, language),
          address: wrong.address,
        })}
      </span>
      <ActionButton
        label={t('wrongCodes.read')}
        shortcut={SHORTCUTS['wrongCodes.read']}
        bound
        pending={pending}
        onPress={() => void act('pairing.read', {})}
      />
    </div>
  )
}
