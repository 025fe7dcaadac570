import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Feed } from '../../../../src-shared/records'
import panel from '../../../kit/desk/side-panel.module.css'
import { useStudioNow } from '../../../sync'
import { faultOf, retryIn } from '../feeds'
import { FeedCounts } from './feed-counts'
import classes from './feeds-panel.module.css'

/** One source: its name, its state, what went wrong, its own controls, what it counted. */
export function FeedSection({ feed, help, children }: { feed: Feed; help: string; children: ReactNode }) {
  const { t } = useTranslation('console')
  const retry = retryIn(feed, useStudioNow(1_000))
  return (
    <section className={panel.section}>
      <div className={panel.sectionHead}>
        <h3>{t(`feeds.name.${feed.id}`)}</h3>
        <span className={classes.state} data-state={feed.state} role="status">
          {retry === null ? t(`feeds.state.${feed.state}`) : t('feeds.retry', { seconds: retry })}
        </span>
      </div>
      <p className={panel.help}>{help}</p>
      {children}
      {feed.errorCode !== '' && <p className={panel.fault}>{t(`feeds.fault.${faultOf(feed)}`)}</p>}
      <FeedCounts feed={feed} />
    </section>
  )
}
