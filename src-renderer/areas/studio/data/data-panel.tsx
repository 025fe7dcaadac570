import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../kit'
import { SidePanel } from '../../../kit/desk/side-panel'
import panel from '../../../kit/desk/side-panel.module.css'
import { useQuery } from '../../../sync'
import { CopyList } from './copy-list'
import { ExportSection } from './export-section'
import { Holdings } from './holdings'
import { ImportSection } from './import-section'
import { useDataWork } from './use-data-work'
import { WorkState } from './work-state'

/** The whole studio as files: its copies, to go back to one; export and import. */
export function DataPanel() {
  const { t } = useTranslation('console')
  const { work, ask } = useDataWork()
  const { data, state } = useQuery('data.list', {}, work?.state)
  return (
    <SidePanel title={t('panel.data')}>
      {!data && state === 'failed' && <EmptyState title={t('data.failed')} />}
      {work && <WorkState work={work} />}
      {data && (
        <>
          <section className={panel.section}>
            <div className={panel.sectionHead}>
              <h3>{t('data.copies')}</h3>
            </div>
            <p className={panel.help}>{t('data.copiesHelp')}</p>
            <p className={panel.help}>
              {t('data.now')} <Holdings holds={data.now} />
            </p>
            <CopyList copies={data.copies} now={data.now} />
          </section>
          <ExportSection folder={data.folder} exports={data.exports} isBusy={work?.state === 'running'} onBegun={ask} />
          <ImportSection isBusy={work?.state === 'running'} />
        </>
      )}
    </SidePanel>
  )
}
