import { useTranslation } from 'react-i18next'
import type { WireError } from '../../../../src-shared/errors'
import type { Show } from '../../../../src-shared/records'
import { ActionButton, useAct } from '../../../kit'
import { openDialog } from '../../../kit/desk/over-desk'
import { useRecord } from '../../../sync'
import { isPlaying } from '../../feed/playback'
import { SHORTCUTS } from '../shortcuts'
import { StartLiveDialog } from './start-live-dialog'

/** A live that lacks something starts from a dialog that says so. */
function asksFirst({ reason }: WireError): boolean {
  if (reason === 'not_ready') openDialog(<StartLiveDialog />)
  return reason === 'not_ready'
}

/**
 * Goes live with the show or rehearses it. What it was planned for comes first; the other one is a press away. Each has its
 * own key, whatever the show was planned for; a live asks first where a rehearsal is planned or a playback would stop.
 */
export function StartButtons({ show }: { show: Show }) {
  const { t } = useTranslation('console')
  const { act, pending } = useAct()
  const playing = isPlaying(useRecord('feed', 'playback'))
  const start = (rehearsal: boolean) => {
    if (!rehearsal && (playing || show.rehearsal)) openDialog(<StartLiveDialog />)
    else void act('show.start', { id: show.id, rehearsal }, asksFirst)
  }
  const label = (rehearsal: boolean) => t(rehearsal ? 'top.rehearse' : 'top.start')
  const key = (rehearsal: boolean) => SHORTCUTS[rehearsal ? 'show.rehearse' : 'show.start']
  return (
    <>
      <ActionButton
        size="sm"
        label={label(!show.rehearsal)}
        shortcut={key(!show.rehearsal)}
        bound
        pending={pending}
        onPress={() => start(!show.rehearsal)}
      />
      <ActionButton
        size="sm"
        variant="filled"
        label={label(show.rehearsal)}
        shortcut={key(show.rehearsal)}
        bound
        pending={pending}
        onPress={() => start(show.rehearsal)}
      />
    </>
  )
}
