import { IconArrowDown, IconArrowUp, IconPencil, IconPlayerPlayFilled, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Segment } from '../../../../src-shared/records'
import { Key } from '../../../kit'
import { IconButton } from '../../../kit/desk/icon-button'
import { IconDeed } from '../../../kit/desk/icon-deed'
import { openDialog } from '../../../kit/desk/over-desk'
import { ROW_KEYS } from '../../../kit/desk/row-keys'
import { DeleteSegmentDialog } from './delete-segment-dialog'
import classes from './rundown.module.css'
import { SegmentDialog } from './segment-dialog'

interface Props {
  readonly segment: Segment
  readonly live: boolean
  readonly onAir: boolean
  readonly onGo: () => void
  readonly onMove: (step: 1 | -1) => void
}

/** Under the rundown: what can be done to the selected segment, each with the key that does it in the list. */
export function SegmentDeeds({ segment, live, onAir, onGo, onMove }: Props) {
  const { t } = useTranslation('console')
  const { id } = segment
  return (
    <div className={classes.foot}>
      {live && !onAir && (
        <IconDeed label={t('rundown.go')} Icon={IconPlayerPlayFilled} k={ROW_KEYS.enter} onPress={onGo} />
      )}
      <IconDeed
        label={t('rundown.edit')}
        Icon={IconPencil}
        k={ROW_KEYS.edit}
        onPress={() => openDialog(<SegmentDialog id={id} />)}
      />
      {!(live && onAir) && (
        <IconDeed
          label={t('rundown.delete')}
          Icon={IconTrash}
          k={ROW_KEYS.remove}
          onPress={() => openDialog(<DeleteSegmentDialog id={id} />)}
        />
      )}
      <span className={classes.moves} data-keyed>
        <IconButton label={t('rundown.up')} size={20} onPress={() => onMove(-1)}>
          <IconArrowUp size={15} aria-hidden />
        </IconButton>
        <IconButton label={t('rundown.down')} size={20} onPress={() => onMove(1)}>
          <IconArrowDown size={15} aria-hidden />
        </IconButton>
        <Key k="alt+↑↓" />
      </span>
    </div>
  )
}
