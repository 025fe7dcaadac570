import { Group, Progress, Select, Slider, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Feed } from '../../../../src-shared/records'
import { ActionButton, formatDuration, Key, useAct, useKeys, useSecondPress } from '../../../kit'
import { KeyLabel } from '../../../kit/desk/key-label'
import { useField } from '../../../kit/desk/use-field'
import { useStudioState } from '../../../sync'
import { progressOf } from '../feeds'
import { isPlaying, isRealLive } from '../playback'
import { SHORTCUTS } from '../shortcuts'
import { useStoppedPlayback } from '../stopped-playback'
import { FeedSection } from './feed-section'
import classes from './feeds-panel.module.css'
import { useRecordings } from './use-recordings'

const SLOWEST = 1
const FASTEST = 50
/** Milliseconds that the warning before a playback into a live stays; it is two sentences long. */
const WARNED_MS = 10_000

/** Plays a recording back into the show: which, how fast, how far it is, pause and stop. */
export function PlaybackSection({ feed }: { feed: Feed }) {
  const { t } = useTranslation('console')
  const { act, pending } = useAct()
  const { recordings, folder } = useRecordings()
  const [name, setName] = useState<string | null>(feed.target || null)
  const [speed, setSpeed] = useState(feed.speed)
  const field = useField(SHORTCUTS['feeds.recording'])
  const playing = isPlaying(feed)
  const paused = feed.wanted === 'paused'
  const chosen = name ?? recordings[0]?.name ?? null
  const { show } = useStudioState()
  const intoLive = isRealLive(show)
  const stoppedByLive = useStoppedPlayback(({ by }) => by) === show?.id && intoLive && !playing
  const start = (confirmed: boolean) => {
    if (chosen !== null) void act('playback.start', { name: chosen, speed, ...(confirmed ? { confirmed } : {}) })
  }
  const { asking, press } = useSecondPress(() => start(true), `${intoLive && show.id} ${playing} ${chosen}`, WARNED_MS)
  const changeSpeed = (wanted: number) => {
    const next = Math.min(Math.max(wanted, SLOWEST), FASTEST)
    if (next === speed) return
    setSpeed(next)
    if (playing) void act('playback.speed', { speed: next })
  }
  useKeys(
    {
      [SHORTCUTS['feeds.slower']]: () => changeSpeed(speed - 1),
      [SHORTCUTS['feeds.faster']]: () => changeSpeed(speed + 1),
    },
    { repeats: true },
  )

  return (
    <FeedSection feed={feed} help={t('feeds.playbackHelp', { folder })}>
      <Group gap="sm" align="flex-end" wrap="nowrap">
        <Select
          ref={field}
          flex={1}
          label={<KeyLabel k={SHORTCUTS['feeds.recording']}>{t('feeds.recording')}</KeyLabel>}
          placeholder={t('feeds.chooseRecording')}
          disabled={playing}
          nothingFoundMessage={t('feeds.noRecordings')}
          allowDeselect={false}
          value={chosen}
          data={recordings.map((recording) => ({
            value: recording.name,
            label: recording.name === 'sample' ? t('feeds.sample') : recording.name,
          }))}
          onChange={setName}
        />
        {playing ? (
          <>
            <ActionButton
              size="sm"
              label={t(paused ? 'feeds.goOn' : 'feeds.pause')}
              shortcut={SHORTCUTS['feeds.pause']}
              bound
              pending={pending}
              onPress={() => void act('playback.pause', { paused: !paused })}
            />
            <ActionButton
              size="sm"
              label={t('feeds.stop')}
              shortcut={SHORTCUTS['feeds.stop']}
              bound
              pending={pending}
              onPress={() => void act('playback.stop', {})}
            />
          </>
        ) : (
          <ActionButton
            size="sm"
            variant="filled"
            {...(asking ? { color: 'ember' } : {})}
            label={t(asking ? 'feeds.playIntoLive' : 'feeds.play')}
            shortcut={SHORTCUTS['feeds.play']}
            bound
            blocked={chosen === null ? t('feeds.nothingToPlay') : null}
            pending={pending}
            onPress={intoLive ? press : () => start(false)}
          />
        )}
      </Group>
      {stoppedByLive && !asking && (
        <Text size="sm" mt="xs">
          {t('feeds.stoppedByLive')}
        </Text>
      )}
      {asking && (
        <Text size="sm" mt="xs" c="ember.3" role="alert">
          {t('feeds.playIntoLiveHelp')}
        </Text>
      )}
      <Group gap="md" mt="sm" wrap="nowrap">
        <Text size="sm" className={classes.speed}>
          {t('feeds.speed', { speed })} <Key k={SHORTCUTS['feeds.slower']} />
          <Key k={SHORTCUTS['feeds.faster']} />
        </Text>
        <Slider
          flex={1}
          min={SLOWEST}
          max={FASTEST}
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
