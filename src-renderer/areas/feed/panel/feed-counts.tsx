import { useTranslation } from 'react-i18next'
import type { Feed } from '../../../../src-shared/records'
import { useLanguage } from '../../../i18n'
import { formatCount, formatTime } from '../../../kit'
import { unknownEvents } from '../feeds'
import classes from './feeds-panel.module.css'

/** What a source brought: events, repeats, what could not be read, and kinds that CueRoom does not use. */
export function FeedCounts({ feed }: { feed: Feed }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const unknown = unknownEvents(feed)
  if (feed.events === 0 && feed.bad === 0 && unknown.length === 0) return null
  return (
    <>
      <div className={classes.counts}>
        <span>
          {t('feeds.events')} <b>{formatCount(feed.events, language)}</b>
        </span>
        <span>
          {t('feeds.repeats')} <b>{formatCount(feed.repeats, language)}</b>
        </span>
        <span>
          {t('feeds.bad')} <b>{formatCount(feed.bad, language)}</b>
        </span>
        {feed.lastAt !== null && (
          <span>
            {t('feeds.last')} <b>{formatTime(feed.lastAt)}</b>
          </span>
        )}
      </div>
      {unknown.length > 0 && (
        <div className={classes.unknown} title={t('feeds.unknownHelp')}>
          {t('feeds.unknown')}
          {unknown.map(({ name, count }) => (
            <code key={name}>
              {name} {formatCount(count, language)}
            </code>
          ))}
        </div>
      )}
    </>
  )
}
