import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../i18n'
import { ActionButton, formatCount } from '../../../kit'
import { KEYS } from '../support-keys'
import css from './queue.module.css'
import type { Queue } from './use-queue'

/** How many threads of the tab are not shown, and the way to them. */
export function RestBar({ rest, isOpen }: { rest: Queue['rest']; isOpen: boolean }) {
  const { t } = useTranslation('triage')
  const language = useLanguage()
  const count = { count: rest.hidden, shown: formatCount(rest.hidden, language) }
  const words = isOpen ? t('queue.rest.open', count) : t('queue.rest.over', count)
  return (
    <div className={css.rest} data-hidden={rest.hidden}>
      <span className={css.told} title={words}>
        {words}
      </span>
      <ActionButton
        size="compact-xs"
        variant="subtle"
        label={t(rest.state === 'failed' ? 'queue.showFailed' : 'queue.showMore')}
        shortcut={KEYS.moreThreads}
        bound
        pending={rest.state === 'asking'}
        onPress={rest.loadMore}
      />
    </div>
  )
}
