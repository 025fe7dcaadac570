import { Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { recordingName } from '../../../../src-shared/areas/feed/commands'
import { cleanName } from '../../../../src-shared/plain-text'
import type { Feed } from '../../../../src-shared/records'
import { useLanguage } from '../../../i18n'
import { ActionButton, fieldKeys, formatCount, Key, leave, useAct } from '../../../kit'
import { useField } from '../../../kit/desk/use-field'
import { studioNow } from '../../../sync'
import { SHORTCUTS } from '../shortcuts'
import { FeedSection } from './feed-section'
import { recordingNameAt } from './recording-name'

/** Writes what comes in to a file, to be played back later. */
export function RecordingSection({ feed }: { feed: Feed }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { act, pending } = useAct()
  const [name, setName] = useState(() => recordingNameAt(studioNow()))
  const field = useField(SHORTCUTS['feeds.name'])
  const on = feed.wanted === 'on'
  const valid = recordingName.safeParse(cleanName(name)).success
  const toggle = async () => {
    if (!on) await act('recording.start', { name: cleanName(name) })
    else if (await act('recording.stop', {})) setName(recordingNameAt(studioNow()))
  }
  return (
    <FeedSection feed={feed} help={t('feeds.recordingHelp')}>
      <Group gap="sm" align="flex-start" wrap="nowrap">
        <TextInput
          ref={field}
          flex={1}
          aria-label={t('feeds.recordingName')}
          value={on ? feed.target : name}
          disabled={on}
          maxLength={120}
          error={!on && !valid && t('feeds.recordingNameFault')}
          rightSection={<Key k={SHORTCUTS['feeds.name']} />}
          data-mantine-stop-propagation="true"
          onKeyDown={fieldKeys({ Escape: leave, Enter: () => valid && void toggle() })}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <ActionButton
          size="sm"
          {...(on ? { variant: 'filled', color: 'ember' } : {})}
          label={t(on ? 'feeds.stopRecording' : 'feeds.record')}
          shortcut={SHORTCUTS['feeds.record']}
          bound
          blocked={!on && !valid ? t('feeds.recordingNameFault') : null}
          pending={pending}
          onPress={() => void toggle()}
        />
      </Group>
      {on &&
        t('feeds.written', {
          count: feed.done,
          events: formatCount(feed.done, language),
          kb: formatCount(Math.round(feed.total / 1_024), language),
        })}
    </FeedSection>
  )
}
