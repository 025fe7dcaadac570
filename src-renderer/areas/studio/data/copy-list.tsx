import { useTranslation } from 'react-i18next'
import type { Holds, QueryResult } from '../../../../src-shared/queries'
import { inLanguage } from '../../../../src-shared/text'
import { useLanguage } from '../../../i18n'
import { ActionButton, EmptyState, formatCount } from '../../../kit'
import { dateTime } from '../../../kit/date-time'
import { openDialog } from '../../../kit/desk/over-desk'
import { ROW_KEYS } from '../../../kit/desk/row-keys'
import panel from '../../../kit/desk/side-panel.module.css'
import { useRows } from '../../../kit/desk/use-rows'
import { Holdings } from './holdings'
import { ReplaceDialog } from './replace-dialog'
import { useBehind } from './use-now'

type Copy = QueryResult<'data.list'>['copies'][number]

/** The copies of the database, newest first, each to be opened in its place. */
export function CopyList({ copies, now }: { copies: readonly Copy[]; now: Holds }) {
  const { t } = useTranslation('console')
  const rows = useRows(copies.map(({ name }) => name))
  if (copies.length === 0) return <EmptyState title={t('data.noCopies')} help={t('data.noCopiesHelp')} />
  return (
    <ul ref={rows.list} className={panel.list}>
      {copies.map((copy) => (
        <li key={copy.name} className={panel.item} {...rows.rowProps(copy.name)}>
          <CopyLine copy={copy} now={now} chosen={copy.name === rows.chosenId} />
        </li>
      ))}
    </ul>
  )
}

function CopyLine({ copy: { name, at, holds }, now, chosen }: { copy: Copy; now: Holds; chosen: boolean }) {
  const behind = useBehind(holds ?? { behind: null }, now)
  const { t } = useTranslation('console')
  const language = useLanguage()
  return (
    <>
      <span className={panel.words}>
        <span className={panel.name} title={name}>
          {dateTime(at, language)}
          {behind !== null && (
            <span className={panel.dim}>
              {' · '}
              {t('data.behind', { count: behind, shown: formatCount(behind, language) })}
            </span>
          )}
        </span>
        <span className={panel.dim}>{holds ? <Holdings holds={holds} /> : t('data.unreadable')}</span>
        {holds?.live && (
          <span className={panel.dim}>
            {t(holds.rehearsal ? 'data.rehearsal' : 'data.live', { title: inLanguage(holds.live, language) })}
          </span>
        )}
      </span>
      {holds && (
        <ActionButton
          label={t('data.restore')}
          shortcut={chosen ? ROW_KEYS.enter : undefined}
          bound
          onPress={() => openDialog(<ReplaceDialog by={{ copy: name }} madeAt={at} holds={holds} now={now} />)}
        />
      )}
    </>
  )
}
