import { Checkbox, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { missingToStart, NEEDS, type Need } from '../../../../src-shared/areas/show/readiness'
import { ActionButton, FormDialog, useAct } from '../../../kit'
import { KeyLabel } from '../../../kit/desk/key-label'
import { closeDialog, openDialog, openPanel } from '../../../kit/desk/over-desk'
import panel from '../../../kit/desk/side-panel.module.css'
import { useShortcuts } from '../../../kit/desk/use-shortcuts'
import { useRecords, useStudioNow, useStudioState } from '../../../sync'
import { FeedsPanel } from '../../feed/panel/feeds-panel'
import { LanPanel } from '../../people/lan/lan-panel'
import { SegmentDialog } from '../rundown/segment-dialog'
import { SHORTCUTS } from '../shortcuts'
import classes from './needs.module.css'
import { PlaybackStops } from './playback-stops'

/** Where each thing is mended. */
const MEND: Readonly<Record<Need, () => void>> = {
  feed: () => {
    closeDialog()
    openPanel(<FeedsPanel />)
  },
  board: () => {
    closeDialog()
    openPanel(<LanPanel />)
  },
  rundown: () => openDialog(<SegmentDialog id={null} />),
}

/**
 * Asks before a live starts without something that a live needs, of a show that is planned as a rehearsal, or while a
 * recording is played, which stops by it.
 * What is mended meanwhile is ticked off; what is not has to be accepted first, so that no reflex starts it.
 */
export function StartLiveDialog() {
  const { t } = useTranslation('console')
  const { show, segments } = useStudioState()
  const { act, pending } = useAct()
  const [accepted, setAccepted] = useState(false)
  const now = useStudioNow(1_000)
  const feeds = useRecords('feed')
  const missing = missingToStart(feeds, useRecords('device'), segments.length, now)
  const isPractice = show?.rehearsal === true
  useShortcuts(SHORTCUTS, { 'startForm.accept': () => setAccepted(!accepted) })

  const submit = async () => {
    const anyway = missing.length > 0
    if (show && (await act('show.start', { id: show.id, rehearsal: false, ...(anyway ? { anyway } : {}) })))
      closeDialog()
  }
  return (
    <FormDialog
      onClose={closeDialog}
      held={null}
      title={t(missing.length > 0 ? 'startLive.title' : isPractice ? 'startLive.real' : 'startLive.ready')}
      submit={t(missing.length > 0 ? 'startLive.anyway' : 'top.start')}
      pending={pending}
      blocked={
        show?.state !== 'planned' ? t('startLive.begun') : missing.length > 0 && !accepted ? t('needs.accept') : null
      }
      danger
      onSubmit={() => void submit()}
    >
      <ul className={classes.needs}>
        {isPractice && (
          <li className={classes.need} data-planned="rehearsal">
            <span className={classes.needSign} aria-hidden>
              !
            </span>
            <span className={panel.words}>
              <b>{t('startLive.planned')}</b>
              <span className={classes.needWhy}>{t('startLive.plannedWhy')}</span>
            </span>
          </li>
        )}
        {NEEDS.map((need) => {
          const isMissing = missing.includes(need)
          return (
            <li key={need} className={classes.need} data-need={need} data-missing={isMissing || undefined}>
              <span className={classes.needSign} aria-hidden>
                {isMissing ? '×' : '✓'}
              </span>
              <span className={panel.words}>
                <b>{t(`startLive.${isMissing ? 'missing' : 'there'}.${need}`)}</b>
                {isMissing && <span className={classes.needWhy}>{t(`startLive.without.${need}`)}</span>}
              </span>
              {isMissing && <ActionButton size="sm" label={t(`startLive.mend.${need}`)} onPress={MEND[need]} />}
            </li>
          )
        })}
        <PlaybackStops when="startLive" />
      </ul>
      {missing.length > 0 && (
        <>
          <Checkbox
            checked={accepted}
            label={<KeyLabel k={SHORTCUTS['startForm.accept']}>{t('startLive.accept')}</KeyLabel>}
            onChange={(event) => setAccepted(event.currentTarget.checked)}
          />
          <Text size="sm" c="dark.2">
            {t('startLive.recorded')}
          </Text>
        </>
      )}
    </FormDialog>
  )
}
