import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { isBoardUp } from '../../../src-shared/readiness'
import type { CueTemplate } from '../../../src-shared/records'
import { useLanguage } from '../../i18n'
import { ActionButton, Pane, useAct } from '../../kit'
import { useRecords, useStudioState } from '../../sync'
import { draftInput, isUntouched } from '../model/draft'
import { nextHold } from '../model/hold'
import { templateSlots } from '../model/templates'
import { useShortcuts } from '../parts/use-shortcuts'
import { SHORTCUTS } from '../shortcuts'
import { openDialog, openPanel } from '../ui'
import { AimBar } from './aim-bar'
import { CueLine } from './cue-line'
import { draftActions, focusText, useDraft } from './draft-store'
import { focusGrid, TemplateGrid } from './template-grid'
import { useAim } from './use-aim'
import { useKeptCue } from './use-kept-cue'

/** Where a cue is put together: a template or typed text, how urgent, how long, and away. */
export function ComposerPane() {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { show } = useStudioState()
  const templates = useRecords('cueTemplate')
  useKeptCue()
  const draft = useDraft()
  const aim = useAim(draft.aim)
  const { act, pending } = useAct()
  const sendButton = useRef<HTMLButtonElement>(null)
  const boards = useRecords('device').filter(isBoardUp)
  const input = draftInput(draft)
  const slots = templateSlots(templates, aim?.intent ?? null)

  const send = async () => {
    if (!input || pending) return
    const sent = await act('cue.send', input)
    // What was changed while the acknowledgement was on its way is the next cue.
    if (sent && useDraft.getState() === draft) draftActions.clear()
  }
  const pick = (template: CueTemplate) => {
    // Digit, Enter: a ready cue is two keys away. The button takes the focus only once it is drawn enabled.
    flushSync(() => draftActions.pick(template, language))
    sendButton.current?.focus()
  }
  useShortcuts({
    'composer.text': focusText,
    'composer.info': () => draftActions.urgency('info'),
    'composer.soon': () => draftActions.urgency('soon'),
    'composer.now': () => draftActions.urgency('now'),
    'composer.hold': () => draftActions.hold(nextHold(draft.holdSeconds)),
    'composer.send': input ? () => void send() : undefined,
  })

  return (
    <Pane
      title={t('composer.title')}
      note={boards.length === 0 && t('composer.noBoard')}
      actions={
        <>
          {!isUntouched(draft) && (
            <ActionButton
              size="compact-sm"
              variant="subtle"
              color="gray"
              label={t('composer.clear')}
              shortcut={SHORTCUTS['composer.clear']}
              bound
              onPress={draftActions.clear}
            />
          )}
          {slots.some(({ key }) => key === null) && (
            <ActionButton
              size="compact-sm"
              variant="subtle"
              color="gray"
              label={t('composer.browse')}
              title={t('composer.browseHelp')}
              shortcut={SHORTCUTS['composer.templates']}
              bound
              onPress={focusGrid}
            />
          )}
          <ActionButton
            size="compact-sm"
            label={t('composer.addTemplate')}
            title={t('templates.add')}
            shortcut={SHORTCUTS['composer.addTemplate']}
            bound
            onPress={() => openDialog({ kind: 'template', id: null })}
          />
          <ActionButton
            size="compact-sm"
            label={t('composer.editTemplates')}
            shortcut={SHORTCUTS['panel.templates']}
            onPress={() => openPanel('templates')}
          />
        </>
      }
    >
      {aim && <AimBar aim={aim} />}
      <TemplateGrid slots={slots} pickedId={draft.templateId} onPick={pick} />
      <CueLine
        draft={draft}
        canSend={input !== null && show !== undefined}
        pending={pending}
        sendRef={sendButton}
        onSend={() => void send()}
      />
    </Pane>
  )
}
