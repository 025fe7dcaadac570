import { Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Feed } from '../../../../src-shared/records'
import { ActionButton, fieldKeys, Key, leave, useAct } from '../../../kit'
import { useField } from '../../parts/use-field'
import { SHORTCUTS } from '../../shortcuts'
import { FeedSection } from './feed-section'

/** TikFinity's socket: its address, on and off. */
export function TikFinitySection({ feed }: { feed: Feed }) {
  const { t } = useTranslation('console')
  const { act, pending } = useAct()
  const [url, setUrl] = useState(feed.target)
  const field = useField(SHORTCUTS['feeds.address'])
  const on = feed.wanted === 'on'
  const address = url.trim()
  const valid = /^wss?:\/\/\S+$/.test(address)
  const toggle = () => void act('feed.tikfinity', on ? { on: false } : { on: true, url: address })
  return (
    <FeedSection feed={feed} help={t('feeds.tikfinityHelp')}>
      <Group gap="sm" align="flex-start" wrap="nowrap">
        <TextInput
          ref={field}
          flex={1}
          aria-label={t('feeds.address')}
          value={url}
          disabled={on}
          maxLength={300}
          error={!valid && t('feeds.addressFault')}
          rightSection={<Key k={SHORTCUTS['feeds.address']} />}
          data-mantine-stop-propagation="true"
          onKeyDown={fieldKeys({ Escape: leave, Enter: () => valid && toggle() })}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <ActionButton
          size="sm"
          variant={on ? 'default' : 'filled'}
          label={t(on ? 'feeds.disconnect' : 'feeds.connect')}
          shortcut={SHORTCUTS['feeds.connect']}
          bound
          disabled={!on && !valid}
          pending={pending}
          onPress={toggle}
        />
      </Group>
    </FeedSection>
  )
}
