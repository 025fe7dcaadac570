import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../i18n'
import { FormDialog, formatCount, useAct } from '../../../kit'
import { closeDialog } from '../../../kit/desk/over-desk'
import panel from '../../../kit/desk/side-panel.module.css'
import { useRecord, useRecords, useStudioNow, useStudioState } from '../../../sync'
import { isPlaying } from '../../feed/playback'
import { LEFT_OPEN, leftOpen } from './left-open'
import classes from './needs.module.css'
import { PlaybackStops } from './playback-stops'

/** Asks before a live or a rehearsal is ended, and says what is still open in it and what stops by it. */
export function EndLiveDialog() {
  const { t } = useTranslation(['console', 'common'])
  const language = useLanguage()
  const { show } = useStudioState()
  const { act, pending } = useAct()
  const now = useStudioNow(1_000)
  const rows = { signals: useRecords('signal'), cues: useRecords('cue'), queue: useRecord('queue', show?.id) }
  const counts = leftOpen(show?.id ?? '', rows, now)
  const open = LEFT_OPEN.filter((what) => counts[what] > 0)
  const playing = isPlaying(useRecord('feed', 'playback'))
  const what = show?.rehearsal ? 'endRehearsal' : 'endLive'
  const submit = async () => {
    if (show && (await act('show.end', { id: show.id }))) closeDialog()
  }
  return (
    <FormDialog
      onClose={closeDialog}
      held={null}
      title={t(`${what}.title`)}
      submit={t(show?.rehearsal ? 'top.endRehearsal' : 'top.end')}
      pending={pending}
      blocked={show?.state === 'live' ? null : t('common:errors.reason.show_not_live')}
      danger
      size="md"
      onSubmit={() => void submit()}
    >
      {(open.length > 0 || playing) && (
        <ul className={classes.needs}>
          {open.map((kind) => (
            <li key={kind} className={classes.need} data-left={kind}>
              <span className={panel.words}>
                <b>{t(`leftOpen.${kind}`, { count: counts[kind], shown: formatCount(counts[kind], language) })}</b>
                <span className={classes.needWhy}>{t(`${what}.then.${kind}`)}</span>
              </span>
            </li>
          ))}
          <PlaybackStops when={what} />
        </ul>
      )}
      <Text>{t(`${what}.what`)}</Text>
    </FormDialog>
  )
}
