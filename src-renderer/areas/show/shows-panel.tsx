import { useTranslation } from 'react-i18next'
import type { Show } from '../../../src-shared/records'
import { inLanguage } from '../../../src-shared/text'
import { useLanguage } from '../../i18n'
import { ActionButton, EmptyState, formatCount, useAct } from '../../kit'
import { dateTime } from '../../kit/date-time'
import { chooseMade, closePanel, openDialog } from '../../kit/desk/over-desk'
import { ROW_KEYS } from '../../kit/desk/row-keys'
import { SidePanel } from '../../kit/desk/side-panel'
import panel from '../../kit/desk/side-panel.module.css'
import { useRows } from '../../kit/desk/use-rows'
import { useRecords, useStudioState } from '../../sync'
import { SHORTCUTS } from './shortcuts'
import { ShowDialog } from './show-dialog'
import classes from './shows-panel.module.css'
import { useStillWaiting } from './use-still-waiting'

/** All shows, newest first: open one, plan one, change one, copy one into a new plan. */
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
            onPress={() => openDialog(<ShowDialog id={null} />)}
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
      <StillWaiting />
      <ShowList />
    </SidePanel>
  )
}

/** Says that a new show is not opened by itself, where the current one has ended and viewers still wait in it. */
function StillWaiting() {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const viewers = useStillWaiting()
  if (viewers === 0) return null
  return (
    <p className={panel.help} role="status">
      {t('shows.stillWaiting', { count: viewers, shown: formatCount(viewers, language) })}
    </p>
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
    <ul ref={rows.list} className={panel.list}>
      {shows.map((show) => (
        <li
          key={show.id}
          className={panel.item}
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
  const copy = useAct()
  const isCurrent = current?.id === show.id
  const isRehearsing = show.state === 'live' && show.rehearsal
  const anotherIsLive = current?.state === 'live' && !isCurrent
  const title = inLanguage(show.title, language)
  const when = show.startedAt ?? show.plannedStartAt
  return (
    <>
      <span className={panel.words} data-whole>
        <span className={panel.name} dir="auto">
          {title}
        </span>
        <span className={panel.dim}>
          {t(`shows.state.${isRehearsing ? 'rehearsing' : show.state}`)}
          {` · ${when === null ? t('shows.made', { at: dateTime(show.createdAt, language) }) : dateTime(when, language)}`}
          {show.rehearsal && !isRehearsing && ` · ${t('shows.rehearsal')}`}
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
        label={t('shows.copy')}
        shortcut={chosen ? SHORTCUTS['shows.copy'] : undefined}
        bound
        pending={copy.pending}
        onPress={() => void copy.act('show.copy', { id: show.id }).then((made) => made && chooseMade(made))}
      />
      <ActionButton
        label={t('edit')}
        shortcut={chosen ? ROW_KEYS.edit : undefined}
        bound
        onPress={() => openDialog(<ShowDialog id={show.id} />)}
      />
    </>
  )
}
