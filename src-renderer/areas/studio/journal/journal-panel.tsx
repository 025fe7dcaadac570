import { useTranslation } from 'react-i18next'
import type { QueryResult } from '../../../../src-shared/queries'
import { useLanguage } from '../../../i18n'
import { ActionButton, EmptyState, formatTime, useDeviceName } from '../../../kit'
import { dateTime } from '../../../kit/date-time'
import { SidePanel } from '../../../kit/desk/side-panel'
import panel from '../../../kit/desk/side-panel.module.css'
import { SHORTCUTS } from '../shortcuts'
import { type JournalWords, journalDetail, journalWhat } from './journal'
import classes from './journal-panel.module.css'
import { useJournal } from './use-journal'
import { useJournalWords } from './use-journal-words'

/** What people did, newest first. */
export function JournalPanel() {
  const { t } = useTranslation('console')
  const { lines, more, state, load, refresh } = useJournal()
  const words = useJournalWords()
  return (
    <SidePanel
      title={t('panel.journal')}
      reading
      head={
        <ActionButton
          label={t('journal.refresh')}
          shortcut={SHORTCUTS['journal.refresh']}
          bound
          pending={state === 'loading'}
          onPress={refresh}
        />
      }
    >
      {state === 'failed' && <EmptyState title={t('journal.failed')} help={t('journal.failedHelp')} />}
      {state === 'ready' && lines.length === 0 && (
        <EmptyState title={t('journal.empty')} help={t('journal.emptyHelp')} />
      )}
      <ol className={classes.lines}>
        {lines.map((line) => (
          <JournalLine key={line.seq} line={line} words={words} />
        ))}
      </ol>
      {more && (
        <div className={classes.more}>
          <ActionButton
            label={t('journal.more')}
            shortcut={SHORTCUTS['journal.older']}
            bound
            pending={state === 'loading'}
            onPress={load}
          />
        </div>
      )}
    </SidePanel>
  )
}

interface LineProps {
  readonly line: QueryResult<'journal.list'>['lines'][number]
  readonly words: JournalWords
}

function JournalLine({ line, words }: LineProps) {
  const language = useLanguage()
  const who = useDeviceName()(line.who)
  const what = journalWhat(line.name, line.input, words)
  const { about, changed } = journalDetail(line.name, line.input, words)
  const detail = [about, changed].filter(Boolean).join(' · ')
  return (
    <li className={classes.line}>
      <time className={panel.dim} title={dateTime(line.at, language)}>
        {formatTime(line.at)}
      </time>
      <span className={panel.dim} title={who} dir="auto">
        {who}
      </span>
      <span className={classes.what} title={detail ? `${what}: ${detail}` : what}>
        <span className={classes.done}>{what}</span>
        {about && (
          <span className={classes.about}>
            {' · '}
            <bdi>{about}</bdi>
          </span>
        )}
        {changed && <span className={classes.changed}> · {changed}</span>}
      </span>
    </li>
  )
}
