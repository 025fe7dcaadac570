import { Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Feed } from '../../../../src-shared/records'
import { ActionButton, fieldKeys, Key, leave, useAct } from '../../../kit'
import { useField } from '../../../kit/desk/use-field'
import { SHORTCUTS } from '../shortcuts'
import { FeedSection } from './feed-section'

/** TikFinity's socket: its address, on and off. */
export function TikFinitySection({ feed }: { feed: Feed }) {
  const { t } = useTranslation('console')
  const { act, pending } = useAct()
  /** Null until something is typed: an address that another console has set meanwhile is not written over. */
  const [typed, setTyped] = useState<string | null>(null)
  const field = useField(SHORTCUTS['feeds.address'])
  const on = feed.wanted === 'on'
  const url = on ? feed.target : (typed ?? feed.target)
  const address = url.trim()
  const valid = /^wss?:\/\/\S+$/.test(address)
  const toggle = async () => {
    if (await act('feed.tikfinity', on ? { on: false } : { on: true, url: address })) setTyped(null)
  }
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
          onKeyDown={fieldKeys({ Escape: leave, Enter: () => valid && void toggle() })}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ActionButton
          size="sm"
          variant={on ? 'default' : 'filled'}
          label={t(on ? 'feeds.disconnect' : 'feeds.connect')}
          shortcut={SHORTCUTS['feeds.connect']}
          bound
          blocked={!on && !valid ? t('feeds.addressFault') : null}
          pending={pending}
          onPress={() => void toggle()}
        />
      </Group>
    </FeedSection>
  )
}
