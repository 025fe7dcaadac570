import { ActionIcon } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconPencil,
  IconPlayerPlayFilled,
  IconTrash,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Segment } from '../../../src-shared/records'
import { Key } from '../../kit'
import { ROW_KEYS } from '../shortcuts'
import { openDialog } from '../ui'
import classes from './rundown.module.css'

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
      {live && !onAir && <Deed label={t('rundown.go')} Icon={IconPlayerPlayFilled} k={ROW_KEYS.enter} onPress={onGo} />}
      <Deed
        label={t('rundown.edit')}
        Icon={IconPencil}
        k={ROW_KEYS.edit}
        onPress={() => openDialog({ kind: 'segment', id })}
      />
      {!(live && onAir) && (
        <Deed
          label={t('rundown.delete')}
          Icon={IconTrash}
          k={ROW_KEYS.remove}
          onPress={() => openDialog({ kind: 'deleteSegment', id })}
        />
      )}
      <Deed label={t('rundown.up')} Icon={IconArrowUp} k={ROW_KEYS.moveUp} onPress={() => onMove(-1)} />
      <Deed label={t('rundown.down')} Icon={IconArrowDown} k={ROW_KEYS.moveDown} onPress={() => onMove(1)} />
    </div>
  )
}

interface DeedProps {
  readonly label: string
  readonly Icon: TablerIcon
  readonly k: string
  readonly onPress: () => void
}

function Deed({ label, Icon, k, onPress }: DeedProps) {
  return (
    <ActionIcon
      className={classes.deed}
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      <Icon size={15} aria-hidden />
      <Key k={k} />
    </ActionIcon>
  )
}
