import { IconGripVertical, IconPencil, IconPlayerPlayFilled } from '@tabler/icons-react'
import type { HTMLAttributes, KeyboardEvent, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment } from '../../../../src-shared/records'
import { inLanguage } from '../../../../src-shared/text'
import { useLanguage } from '../../../i18n'
import { formatDuration, formatTime, Since } from '../../../kit'
import { IconButton } from '../../../kit/desk/icon-button'
import { openDialog } from '../../../kit/desk/over-desk'
import { useRecord } from '../../../sync'
import { selectSegment } from './chosen-segment'
import classes from './rundown.module.css'
import type { RundownRow } from './rundown-plan'
import { SegmentDialog } from './segment-dialog'

export interface SegmentRowProps extends RundownRow {
  readonly segment: Segment
  /** Place in the rundown, from 1. */
  readonly number: number
  readonly live: boolean
  /** Of a show that has ended: nothing of it can be changed any more. */
  readonly stays: boolean
  /** When it went on air; null unless it is. */
  readonly startedAt: number | null
  readonly selected: boolean
  /** The one row of the list that Tab stops at. */
  readonly focusable: boolean
  readonly onGo: (id: string) => void
  readonly onKeyDown: (event: KeyboardEvent, id: string) => void
  /** What makes its grip the place to drag it by. */
  readonly handle?: HTMLAttributes<HTMLSpanElement> & { ref: Ref<HTMLSpanElement> }
}

/** One segment: what, when, how long; on air also for how long already. */
export function SegmentRow(props: SegmentRowProps) {
  const { t } = useTranslation(['console', 'common'])
  const language = useLanguage()
  const { segment, place } = props
  const product = useRecord('product', segment.productId)
  const title = inLanguage(segment.title, language)
  const begin = props.expectedAt === null ? formatDuration(props.offsetMs) : formatTime(props.expectedAt).slice(0, 5)
  return (
    <div className={classes.row} data-place={place} data-selected={props.selected || undefined}>
      {!props.stays && (
        <span {...props.handle} className={classes.grip} title={t('rundown.drag')}>
          <IconGripVertical size={16} />
        </span>
      )}
      <button
        type="button"
        className={classes.main}
        data-segment={segment.id}
        aria-current={place === 'on_air' ? 'true' : undefined}
        tabIndex={props.focusable ? 0 : -1}
        onClick={() => selectSegment(segment.id)}
        onDoubleClick={() => !props.stays && openDialog(<SegmentDialog id={segment.id} />)}
        onKeyDown={(event) => props.onKeyDown(event, segment.id)}
      >
        <span className={classes.number}>{props.number}</span>
        <span className={classes.words}>
          <span className={classes.name} title={title} dir="auto">
            {title}
          </span>
          <span className={classes.about}>
            {place === 'on_air' && <b className={classes.onAir}>{t('rundown.onAir')}</b>}
            {place === 'next' && <b className={classes.next}>{t('rundown.next')}</b>}
            {place !== 'on_air' && <span title={t('rundown.begins')}>{begin}</span>}
            <span className={classes.kind}>{product ? product.code : t(`rundown.kind.${segment.kind}`)}</span>
          </span>
        </span>
        <span className={classes.length}>
          {props.startedAt !== null && (
            <b>
              <Since at={props.startedAt} />
            </b>
          )}
          <span>{formatDuration(segment.plannedSeconds * 1_000)}</span>
        </span>
      </button>
      <span className={classes.deeds}>
        {!props.stays && (
          <IconButton
            tabIndex={-1}
            label={t('rundown.edit')}
            means={`edit ${segment.id}`}
            title={`${t('rundown.edit')} · F2`}
            onPress={() => openDialog(<SegmentDialog id={segment.id} />)}
          >
            <IconPencil size={16} />
          </IconButton>
        )}
        {props.live && place !== 'on_air' && (
          <IconButton
            variant="light"
            tabIndex={-1}
            label={t('rundown.go')}
            means={`go ${segment.id}`}
            title={`${t('rundown.go')} · ${t('common:key.Enter')}`}
            onPress={() => props.onGo(segment.id)}
          >
            <IconPlayerPlayFilled size={14} />
          </IconButton>
        )}
      </span>
    </div>
  )
}
