import {
  IconClockPlus,
  IconDiamond,
  IconEye,
  IconHeart,
  IconMessage,
  IconShare3,
  IconUserPlus,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../i18n'
import { formatCount } from '../../kit'
import { useRecord, useStudioState } from '../../sync'
import { compactCount } from './compact-count'
import classes from './figures.module.css'

const FIGURES = [
  { name: 'viewers', Icon: IconEye },
  { name: 'comments', Icon: IconMessage },
  { name: 'likes', Icon: IconHeart },
  { name: 'follows', Icon: IconUserPlus },
  { name: 'shares', Icon: IconShare3 },
  { name: 'diamonds', Icon: IconDiamond },
  { name: 'late', Icon: IconClockPlus },
] as const satisfies readonly { name: string; Icon: TablerIcon }[]

/** What the feed counted for the show. */
export function Figures() {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { show } = useStudioState()
  const tally = useRecord('tally', show?.id)
  return (
    <dl className={classes.figures}>
      {FIGURES.filter(({ name }) => name !== 'late' || (tally?.late ?? 0) > 0).map(({ name, Icon }) => {
        const count = tally?.[name] ?? 0
        const exact = `${t(`figures.${name}`)} ${formatCount(count, language)}`
        const peak = name === 'viewers' && tally ? ` · ${t('figures.peak', { count: tally.viewersPeak })}` : ''
        return (
          <div key={name} className={classes.figure} title={exact + peak}>
            <dt>
              <Icon size={16} aria-hidden />
              <span className={classes.figureName}>{t(`figures.${name}`)}</span>
            </dt>
            <dd>{compactCount(count, language)}</dd>
          </div>
        )
      })}
    </dl>
  )
}
