import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LASTS, type Lasts, lastsKey, lastsOf } from './lasts'

interface Props {
  readonly onChoose: (days: Lasts) => void
  readonly onCancel: () => void
}

/** How long a device that has joined may come back: chosen from a list that is open at once; Escape leaves it as it was. */
export function LastsChoice({ onChoose, onCancel }: Props) {
  const { t } = useTranslation('console')
  return (
    <Select
      size="xs"
      w={190}
      aria-label={t('lan.lasts')}
      placeholder={t('lan.lasts')}
      autoFocus
      defaultDropdownOpened
      value={null}
      data={LASTS.map((days) => ({ value: lastsKey(days), label: t(`lan.lastsFor.${lastsKey(days)}`) }))}
      // Escape is the list's own here: the drawer stays.
      data-mantine-stop-propagation="true"
      onChange={(key) => key !== null && onChoose(lastsOf(key))}
      onDropdownClose={onCancel}
    />
  )
}
