import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../i18n'
import { ActionButton, useAct } from '../../../kit'
import { dateTime } from '../../../kit/date-time'
import { Banner } from '../../../kit/desk/banner'
import { useStudioState } from '../../../sync'
import { SHORTCUTS } from '../shortcuts'

/** Tells that somebody guesses at pairing codes, and from where, until it is read. */
export function WrongCodesBanner() {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { studio } = useStudioState()
  const { act, pending } = useAct()
  const wrong = studio?.network.wrongCodes
  if (!wrong) return null
  return (
    <Banner tone="warning">
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
    </Banner>
  )
}
