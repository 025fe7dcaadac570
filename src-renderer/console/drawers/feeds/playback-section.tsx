import { Button, Group, Progress, Select, Slider, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Feed } from '../../../../src-shared/records'
import { formatDuration, Key, useAct, useKeys } from '../../../kit'
import { isRunning, progressOf } from '../../model/feeds'
import { SHORTCUTS } from '../../shortcuts'
import { FeedSection } from './feed-section'
import { useRecordings } from './use-recordings'

/** Plays a recording back into the show: which, how fast, how far it is, pause and stop. */
export function PlaybackSection({ feed }: { feed: Feed }) {
  const { t } = useTranslation('console')
  const { act, pending } = useAct()
  const { recordings, folder } = useRecordings()
  const [name, setName] = useState<string | null>(feed.target || null)
  const [speed, setSpeed] = useState(feed.speed)
  const playing = isRunning(feed) && feed.state !== 'done' && feed.state !== 'failed'
  const paused = feed.wanted === 'paused'
  const chosen = name ?? recordings[0]?.name ?? null
  const pause = () => void act('playback.pause', { paused: !paused })
  useKeys({ [SHORTCUTS['playback.pause']]: pause }, { enabled: playing })

  return (
    <FeedSection feed={feed} help={t('feeds.playbackHelp', { folder })}>
      <Group gap="sm" align="flex-end" wrap="nowrap">
        <Select
          flex={1}
          label={t('feeds.recording')}
          placeholder={t('feeds.chooseRecording')}
          disabled={playing}
          searchable
          nothingFoundMessage={t('feeds.noRecordings')}
          value={chosen}
          data={recordings.map((recording) => ({
            value: recording.name,
            label: recording.name === 'sample' ? t('feeds.sample') : recording.name,
          }))}
          onChange={setName}
        />
        {playing ? (
          <>
            <Button
              variant="default"
              loading={pending}
              rightSection={<Key k={SHORTCUTS['playback.pause']} />}
              onClick={pause}
            >
              {t(paused ? 'feeds.goOn' : 'feeds.pause')}
            </Button>
            <Button variant="default" loading={pending} onClick={() => void act('playback.stop', {})}>
              {t('feeds.stop')}
            </Button>
          </>
        ) : (
          <Button
            disabled={chosen === null}
            loading={pending}
            onClick={() => chosen !== null && void act('playback.start', { name: chosen, speed })}
          >
            {t('feeds.play')}
          </Button>
        )}
      </Group>
      <Group gap="md" mt="sm" wrap="nowrap">
        <Text size="sm" w={90}>
          {t('feeds.speed', { speed })}
        </Text>
        <Slider
          flex={1}
          min={1}
          max={50}
          step={1}
          label={null}
          thumbLabel={t('feeds.speedLabel')}
          value={speed}
          onChange={setSpeed}
          onChangeEnd={(value) => playing && void act('playback.speed', { speed: value })}
        />
      </Group>
      {feed.total > 0 && (
        <Group gap="md" mt="sm" wrap="nowrap">
          <Progress flex={1} value={progressOf(feed) * 100} aria-label={t('feeds.progress')} />
          <Text size="sm">
            {formatDuration(feed.done)} / {formatDuration(feed.total)}
          </Text>
        </Group>
      )}
    </FeedSection>
  )
}
