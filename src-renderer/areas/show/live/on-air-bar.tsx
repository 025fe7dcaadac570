import { Badge } from '@mantine/core'
import { IconEye, IconEyeOff, IconPlayerSkipForwardFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { inLanguage } from '../../../../src-shared/text'
import { useLanguage } from '../../../i18n'
import { ActionButton, useAct } from '../../../kit'
import { ForActing, useWatching } from '../../../kit/desk/for-acting'
import { openDialog, openPanel } from '../../../kit/desk/over-desk'
import { useStudioState } from '../../../sync'
import { BoardPill } from '../../people/board-pill'
import { SHORTCUTS } from '../shortcuts'
import { ShowsPanel } from '../shows-panel'
import { EndLiveDialog } from './end-live-dialog'
import { LiveState } from './live-state'
import classes from './on-air-bar.module.css'
import { SegmentClockBar } from './segment-clock-bar'
import { StartButtons } from './start-buttons'

/** The show, its clock and the segment's, and the presses that move it on. */
export function OnAirBar() {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { show, segment, nextSegment } = useStudioState()
  const next = useAct()
  const hide = useAct()
  const live = show?.state === 'live'
  const watching = useWatching()

  if (!show) {
    return (
      <div className={classes.first}>
        <b className={classes.title}>CueRoom</b>
        <span className={classes.dim}>{t('top.noShow')}</span>
        <span className={classes.right}>
          <ActionButton
            label={t('panel.shows')}
            shortcut={SHORTCUTS['panel.shows']}
            onPress={() => openPanel(<ShowsPanel />)}
          />
        </span>
      </div>
    )
  }
  const title = inLanguage(show.title, language)
  return (
    <div className={classes.first}>
      <LiveState show={show} />
      <b className={classes.title} title={title} dir="auto">
        {title}
      </b>
      {show.rehearsal && !live && (
        <Badge variant="outline" color="calm" size="lg" tt="none" className={classes.badge}>
          {t('shows.rehearsal')}
        </Badge>
      )}
      {watching && (
        <Badge variant="filled" color="calm" size="lg" tt="none" className={classes.badge}>
          {t('top.watching')}
        </Badge>
      )}
      {show.boardHidden && show.state !== 'ended' && (
        <Badge variant="filled" color="ember" size="lg" tt="none" className={classes.badge}>
          {t('top.boardHidden')}
        </Badge>
      )}
      <BoardPill />
      {live && segment && <SegmentClockBar show={show} segment={segment} />}
      <span className={classes.right}>
        <ForActing>
          {live && (
            <ActionButton
              size="sm"
              label={t('top.next')}
              icon={<IconPlayerSkipForwardFilled size={14} />}
              shortcut={SHORTCUTS['segment.next']}
              bound
              pending={next.pending}
              blocked={nextSegment ? null : t('top.last')}
              title={nextSegment && inLanguage(nextSegment.title, language)}
              onPress={() => void next.act('segment.next', {})}
            />
          )}
          {show.state !== 'ended' && (
            <ActionButton
              size="sm"
              label={t(show.boardHidden ? 'top.showBoard' : 'top.hideBoard')}
              icon={show.boardHidden ? <IconEye size={16} /> : <IconEyeOff size={16} />}
              shortcut={SHORTCUTS['board.hide']}
              bound
              pending={hide.pending}
              {...(show.boardHidden ? { variant: 'filled' } : {})}
              onPress={() => void hide.act('board.hide', { hidden: !show.boardHidden })}
            />
          )}
          {show.state === 'planned' && <StartButtons show={show} />}
          {live && (
            <ActionButton
              size="sm"
              variant="light"
              color="ember"
              label={t(show.rehearsal ? 'top.endRehearsal' : 'top.end')}
              shortcut={SHORTCUTS['show.end']}
              bound
              onPress={() => openDialog(<EndLiveDialog />)}
            />
          )}
        </ForActing>
      </span>
    </div>
  )
}
