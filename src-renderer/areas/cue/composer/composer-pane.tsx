import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { isBoardUp } from '../../../../src-shared/areas/show/readiness'
import { cleanLine } from '../../../../src-shared/plain-text'
import type { CueTemplate } from '../../../../src-shared/records'
import { useLanguage } from '../../../i18n'
import { ActionButton, Pane, useAct } from '../../../kit'
import { openDialog, openPanel } from '../../../kit/desk/over-desk'
import { useShortcuts } from '../../../kit/desk/use-shortcuts'
import { useRecords, useStudioState } from '../../../sync'
import { SHORTCUTS } from '../shortcuts'
import { TemplateDialog } from '../templates/template-dialog'
import { templateSlots } from '../templates/template-slots'
import { TemplatesPanel } from '../templates/templates-panel'
import { useBoardsClosed } from '../use-boards-closed'
import { AimBar } from './aim-bar'
import { CueLine } from './cue-line'
import { draftInput, isUntouched } from './draft'
import { draftActions, focusText, sendActions, useDraft } from './draft-store'
import { nextHold } from './hold'
import { focusGrid, TemplateGrid } from './template-grid'
import { useAim } from './use-aim'
import { useKeptCue } from './use-kept-cue'

/** Where a cue is put together: a template or typed text, how urgent, how long, and away. */
export function ComposerPane() {
  const { t } = useTranslation(['console', 'common'])
  const language = useLanguage()
  const { show } = useStudioState()
  const templates = useRecords('cueTemplate')
  useKeptCue()
  const draft = useDraft()
  const aim = useAim(draft.aim, show?.id)
  const { act, pending } = useAct()
  const sendButton = useRef<HTMLButtonElement>(null)
  const boards = useRecords('device').filter(isBoardUp)
  const closed = useBoardsClosed()
  const input = draftInput(draft)
  const nothingToSend = input ? null : t(cleanLine(draft.text) === '' ? 'composer.nothing' : 'common:room.tooLong')
  const slots = templateSlots(templates, aim?.intent ?? null)

  const send = async () => {
    // As it stands at the press, and taken out by it: pressed twice, it goes out once.
    const input = draftInput(useDraft.getState())
    if (!input || closed) return
    const sent = sendActions.sendOff()
    sendActions.answered(sent, (await act('cue.send', input)) !== undefined)
  }
  const pick = (template: CueTemplate) => {
    // Digit, Enter: a ready cue is two keys away. The button takes the focus only once it is drawn enabled.
    flushSync(() => draftActions.pick(template, language))
    sendButton.current?.focus()
  }
  useShortcuts(SHORTCUTS, {
    'composer.text': focusText,
    'composer.info': () => draftActions.urgency('info'),
    'composer.soon': () => draftActions.urgency('soon'),
    'composer.now': () => draftActions.urgency('now'),
    'composer.hold': () => draftActions.hold(nextHold(draft.holdSeconds)),
    'composer.send': input && !closed ? () => void send() : undefined,
  })

  return (
    <Pane
      title={t('composer.title')}
      note={closed ?? (boards.length === 0 && t('composer.noBoard'))}
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
            onPress={() => openDialog(<TemplateDialog id={null} />)}
          />
          <ActionButton
            size="compact-sm"
            label={t('composer.editTemplates')}
            shortcut={SHORTCUTS['panel.templates']}
            onPress={() => openPanel(<TemplatesPanel />)}
          />
        </>
      }
    >
      {aim && <AimBar aim={aim} />}
      <TemplateGrid slots={slots} pickedId={draft.templateId} onPick={pick} />
      <CueLine
        draft={draft}
        blocked={closed ?? (show ? nothingToSend : t('top.noShow'))}
        pending={pending}
        sendRef={sendButton}
        onSend={() => void send()}
      />
    </Pane>
  )
}
