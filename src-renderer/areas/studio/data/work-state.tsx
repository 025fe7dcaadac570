import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { QueryResult } from '../../../../src-shared/queries'
import panel from '../../../kit/desk/side-panel.module.css'
import { hundredths } from './data-loss'

/** What is under way with the studio's files, or how it ended. */
export function WorkState({ work }: { work: NonNullable<QueryResult<'data.work'>['work']> }) {
  const { t } = useTranslation('console')
  const share = hundredths(work.done, work.of)
  return (
    <section className={panel.section} role="status">
      <p className={work.state === 'failed' ? panel.fault : panel.help} style={{ overflowWrap: 'anywhere' }}>
        {t(`data.work.${work.kind}.${work.state}`, { path: work.path })}
      </p>
      {work.state === 'running' && (
        <Progress value={share ?? 100} animated={share === null} aria-label={t(`data.work.${work.kind}.running`)} />
      )}
    </section>
  )
}
