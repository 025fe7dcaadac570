import { useTranslation } from 'react-i18next'
import type { Show } from '../../../../src-shared/records'
import { inLanguage } from '../../../../src-shared/text'
import { useLanguage } from '../../../i18n'
import { ActionButton, EmptyState, useAct } from '../../../kit'
import { useRecords, useStudioState } from '../../../sync'
import { dateTime } from '../../model/date-time'
import { useRows } from '../../parts/use-rows'
import { ROW_KEYS, SHORTCUTS } from '../../shortcuts'
import { closePanel, openDialog } from '../../ui'
import classes from '../drawers.module.css'
import { SidePanel } from '../side-panel'

/** All shows, newest first: open one, plan one, change one. */
export function ShowsPanel() {
  const { t } = useTranslation('console')
  const sample = useAct()
  return (
    <SidePanel
      title={t('panel.shows')}
      head={
        <>
          <ActionButton
            size="sm"
            variant="filled"
            label={t('shows.add')}
            shortcut={SHORTCUTS['shows.add']}
            bound
            onPress={() => openDialog({ kind: 'show', id: null })}
          />
          <ActionButton
            size="sm"
            label={t('firstRun.open')}
            shortcut={SHORTCUTS['shows.sample']}
            bound
            pending={sample.pending}
            onPress={() => void sample.act('sample.load', {}).then((loaded) => loaded && closePanel())}
          />
        </>
      }
    >
      <ShowList />
    </SidePanel>
  )
}

function ShowList() {
  const { t } = useTranslation('console')
  const { show: current } = useStudioState()
  const shows = [...useRecords('show')].sort((a, b) => b.createdAt - a.createdAt)
  const rows = useRows(
    shows.map(({ id }) => id),
    current?.id,
  )
  if (shows.length === 0) return <EmptyState title={t('shows.empty')} help={t('shows.emptyHelp')} />
  return (
    <ul ref={rows.list} className={classes.list}>
      {shows.map((show) => (
        <li
          key={show.id}
          className={classes.item}
          data-current={show === current || undefined}
          {...rows.rowProps(show.id)}
        >
          <ShowLine show={show} current={current} chosen={show.id === rows.chosenId} />
        </li>
      ))}
    </ul>
  )
}

interface LineProps {
  readonly show: Show
  /** The one on the screens. */
  readonly current: Show | undefined
  readonly chosen: boolean
}

function ShowLine({ show, current, chosen }: LineProps) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { act, pending } = useAct()
  const isCurrent = current?.id === show.id
  const anotherIsLive = current?.state === 'live' && !isCurrent
  const title = inLanguage(show.title, language)
  const when = show.startedAt ?? show.plannedStartAt
  return (
    <>
      <span className={classes.words}>
        <span className={classes.name} title={title} dir="auto">
          {title}
        </span>
        <span className={classes.dim}>
          {t(`shows.state.${show.state}`)}
          {when !== null && ` · ${dateTime(when, language)}`}
          {show.rehearsal && ` · ${t('shows.rehearsal')}`}
        </span>
      </span>
      {isCurrent ? (
        <b className={classes.mark}>{t('shows.current')}</b>
      ) : (
        <ActionButton
          label={t('shows.open')}
          shortcut={chosen ? ROW_KEYS.enter : undefined}
          bound
          pending={pending}
          blocked={anotherIsLive ? t('shows.anotherLive') : null}
          onPress={() => void act('show.open', { id: show.id }).then((opened) => opened && closePanel())}
        />
      )}
      <ActionButton
        label={t('edit')}
        shortcut={chosen ? ROW_KEYS.edit : undefined}
        bound
        onPress={() => openDialog({ kind: 'show', id: show.id })}
      />
    </>
  )
}
