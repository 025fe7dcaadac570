import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState, Pane, useAct } from '../../../kit'
import { useSettled } from '../../../kit/desk/use-settled'
import { useShortcuts } from '../../../kit/desk/use-shortcuts'
import { useRecords, useStudioNow, useStudioState } from '../../../sync'
import { SHORTCUTS } from '../shortcuts'
import { useBoardsClosed } from '../use-boards-closed'
import classes from './cue-log.module.css'
import { CueRow } from './cue-row'
import { canSendAgain, canWithdraw, cueLog } from './cue-status'
import { NothingOnBoards } from './nothing-on-boards'

/** What was told to the host, newest first, and what became of it. */
export function CueLog() {
  const { t } = useTranslation('console')
  const { show } = useStudioState()
  const cues = useRecords('cue')
  const now = useStudioNow(1_000)
  const { act, pending } = useAct()
  const { rows, onBoards } = useMemo(() => cueLog(cues, show, now), [cues, show, now])
  const { visible } = onBoards
  const withdrawVisible = visible && !pending ? () => void act('cue.withdraw', { id: visible.id }) : undefined
  const other = rows.find((cue) => cue !== visible && canWithdraw(cue, now))
  const isMeant = useSettled(other?.id, false)
  const closed = useBoardsClosed()
  const again = closed === null ? rows.find(canSendAgain) : undefined
  useShortcuts(SHORTCUTS, {
    'cue.sendAgain': again && !pending ? () => void act('cue.sendAgain', { id: again.id }) : undefined,
    'cue.withdraw': withdrawVisible,
    'cue.withdrawOther': other && isMeant && !pending ? () => void act('cue.withdraw', { id: other.id }) : undefined,
  })

  return (
    <Pane title={t('cues.title')} note={rows.length > 0 && t('cues.count', { count: rows.length })}>
      {rows.length === 0 ? (
        <EmptyState title={t('cues.empty')} help={t('cues.emptyHelp')} />
      ) : (
        <>
          {!visible && <NothingOnBoards />}
          <ol className={classes.list}>
            {rows.map((cue) => (
              <CueRow
                key={cue.id}
                cue={cue}
                onBoards={onBoards}
                // Time changes nothing about a cue that is dealt with: its row is not drawn again.
                now={cue.state === 'sent' ? now : 0}
                canWithdraw={canWithdraw(cue, now)}
                shortcut={
                  cue === visible
                    ? SHORTCUTS['cue.withdraw']
                    : cue === other
                      ? SHORTCUTS['cue.withdrawOther']
                      : cue === again
                        ? SHORTCUTS['cue.sendAgain']
                        : undefined
                }
              />
            ))}
          </ol>
        </>
      )}
    </Pane>
  )
}
