import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Show } from '../../../../src-shared/records'
import { inLanguage } from '../../../../src-shared/text'
import { useLanguage } from '../../../i18n'
import { ActionButton, EmptyState, useAct } from '../../../kit'
import { useRecords, useStudioState } from '../../../sync'
import { dateTime } from '../../model/date-time'
import { closePanel, openDialog } from '../../ui'
import classes from '../drawers.module.css'
import { SidePanel } from '../side-panel'

/** All shows, newest first: open one, plan one, change one. */
export function ShowsPanel() {
  const { t } = useTranslation('console')
  const shows = [...useRecords('show')].sort((a, b) => b.createdAt - a.createdAt)
  const sample = useAct()
  return (
    <SidePanel
      title={t('panel.shows')}
      head={
        <>
          <Button onClick={() => openDialog({ kind: 'show', id: null })}>{t('shows.add')}</Button>
          <Button
            variant="default"
            loading={sample.pending}
            onClick={() => void sample.act('sample.load', {}).then((loaded) => loaded && closePanel())}
          >
            {t('firstRun.open')}
          </Button>
        </>
      }
    >
      {shows.length === 0 && <EmptyState title={t('shows.empty')} help={t('shows.emptyHelp')} />}
      <ul className={classes.list}>
        {shows.map((show) => (
          <ShowLine key={show.id} show={show} />
        ))}
      </ul>
    </SidePanel>
  )
}

function ShowLine({ show }: { show: Show }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { show: current } = useStudioState()
  const { act, pending } = useAct()
  const isCurrent = current?.id === show.id
  const anotherIsLive = current?.state === 'live' && !isCurrent
  const title = inLanguage(show.title, language)
  const when = show.startedAt ?? show.plannedStartAt
  return (
    <li className={classes.item} data-current={isCurrent || undefined}>
      <span className={classes.words}>
        <span className={classes.name} title={title}>
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
          pending={pending}
          disabled={anotherIsLive}
          {...(anotherIsLive ? { title: t('shows.anotherLive') } : {})}
          onPress={() => void act('show.open', { id: show.id }).then((opened) => opened && closePanel())}
        />
      )}
      <ActionButton label={t('edit')} onPress={() => openDialog({ kind: 'show', id: show.id })} />
    </li>
  )
}
