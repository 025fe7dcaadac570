import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Feed } from '../../../../src-shared/records'
import { useAct } from '../../../kit'
import { FeedSection } from './feed-section'

/** TikFinity's socket: its address, on and off. */
export function TikFinitySection({ feed }: { feed: Feed }) {
  const { t } = useTranslation('console')
  const { act, pending } = useAct()
  const [url, setUrl] = useState(feed.target)
  const on = feed.wanted === 'on'
  const address = url.trim()
  const valid = /^wss?:\/\/\S+$/.test(address)
  return (
    <FeedSection feed={feed} help={t('feeds.tikfinityHelp')}>
      <Group gap="sm" align="flex-start" wrap="nowrap">
        <TextInput
          flex={1}
          aria-label={t('feeds.address')}
          value={url}
          disabled={on}
          maxLength={300}
          error={!valid && t('feeds.addressFault')}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <Button
          variant={on ? 'default' : 'filled'}
          disabled={!on && !valid}
          loading={pending}
          onClick={() => void act('feed.tikfinity', on ? { on: false } : { on: true, url: address })}
        >
          {t(on ? 'feeds.disconnect' : 'feeds.connect')}
        </Button>
      </Group>
    </FeedSection>
  )
}
