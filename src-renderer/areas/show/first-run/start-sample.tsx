import { useTranslation } from 'react-i18next'
import type { Show } from '../../../../src-shared/records'
import { ActionButton, useAct } from '../../../kit'
import { Banner } from '../../../kit/desk/banner'
import { SHORTCUTS } from '../shortcuts'

/** On a rehearsal that has not begun: starts it with the recording that comes with CueRoom. */
export function StartSample({ show }: { show: Show }) {
  const { t } = useTranslation('console')
  const { act, pending } = useAct()
  const start = async () => {
    if (await act('show.start', { id: show.id })) await act('playback.start', { name: 'sample', speed: 1 })
  }
  return (
    <Banner tone="offer">
      <span>{t('firstRun.ready')}</span>
      <ActionButton
        size="sm"
        variant="filled"
        label={t('firstRun.start')}
        shortcut={SHORTCUTS['show.firstRun']}
        bound
        pending={pending}
        onPress={() => void start()}
      />
    </Banner>
  )
}
