import { useTranslation } from 'react-i18next'
import type { Holds } from '../../../../src-shared/queries'
import { useLanguage } from '../../../i18n'
import { formatCount } from '../../../kit'
import { COUNTED, type Counted } from './data-loss'

/** Counts with their words, in one line. */
export function Counts({ counts }: { counts: readonly { what: Counted; count: number }[] }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const said = counts.map(({ what, count }) => t(`data.count.${what}`, { count, shown: formatCount(count, language) }))
  return <>{said.join(' · ')}</>
}

/** What a studio holds, in one line. */
export const Holdings = ({ holds }: { holds: Holds }) => (
  <Counts counts={COUNTED.map((what) => ({ what, count: holds[what] }))} />
)
