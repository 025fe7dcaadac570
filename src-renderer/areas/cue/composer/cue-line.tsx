import { Button, Select, Textarea } from '@mantine/core'
import type { KeyboardEvent, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { LIMITS } from '../../../../src-shared/text'
import {
  blockedLook,
  formatDuration,
  Key,
  RoomLine,
  UnsentBar,
  useRoom,
  useSamePlace,
  useTold,
  WhyNot,
} from '../../../kit'
import { SHORTCUTS } from '../shortcuts'
import classes from './composer.module.css'
import type { Draft } from './draft'
import { cueDrafts, draftActions, sendActions, TEXT_FIELD_ID, useCleared, useUnconfirmedCues } from './draft-store'
import { holdChoices } from './hold'
import { UrgencySwitch } from './urgency-switch'

interface Props {
  readonly draft: Draft
  /** Why it cannot be sent now, as a sentence; null when it can. It can be written all the same. */
  readonly blocked: string | null
  readonly pending: boolean
  readonly sendRef: Ref<HTMLButtonElement>
  readonly onSend: () => void
}

const leaveSpace = (event: KeyboardEvent) => {
  if (event.key === ' ') event.preventDefault()
}

/** The text of the cue, how urgent it is, how long it stays, and the button that sends it. */
export function CueLine({ draft, blocked, pending, sendRef, onSend }: Props) {
  const { t } = useTranslation(['console', 'common'])
  const { underWay, returned } = useUnconfirmedCues()
  const [told, tell] = useTold()
  const room = useRoom(draft.text, LIMITS.line)
  const isMeant = useSamePlace('send')
  const sending = underWay.at(-1)
  const notSent = returned.at(-1)
  const cleared = useCleared((state) => state.cleared)
  const canHaveBack = cleared !== null && cleared.of === cueDrafts.owner() && !notSent
  const holdLabel = (hold: number | null) =>
    hold === null ? t('composer.holdOpen') : t('composer.holdFor', { length: formatDuration(hold * 1_000) })
  return (
    <div className={classes.lineFrame}>
      {notSent && <UnsentBar text={notSent.text} onPutBack={sendActions.putBack} />}
      {canHaveBack && (
        <UnsentBar said={t('common:unsent.cleared')} text={cleared.what.text} onPutBack={draftActions.unclear} />
      )}
      <div className={classes.line}>
        <Textarea
          id={TEXT_FIELD_ID}
          className={classes.text}
          data-takes-typing="text"
          aria-label={t('composer.text')}
          placeholder={sending ? t('composer.sending', { text: sending.text }) : t('composer.placeholder')}
          classNames={{ input: classes.field }}
          error={room.isOver}
          inputContainer={(field) => (
            <>
              {field}
              <RoomLine room={room} />
            </>
          )}
          value={draft.text}
          rightSection={<Key k={SHORTCUTS['composer.text']} />}
          rightSectionWidth={36}
          onChange={(event) => draftActions.type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur()
          }}
        />
        <div className={classes.options}>
          <UrgencySwitch value={draft.urgency} onChange={draftActions.urgency} />
          <Select
            className={classes.hold}
            size="xs"
            aria-label={t('composer.hold')}
            allowDeselect={false}
            value={String(draft.holdSeconds)}
            data={holdChoices(draft.holdSeconds).map((hold) => ({ value: String(hold), label: holdLabel(hold) }))}
            onChange={(value) => draftActions.hold(value === null || value === 'null' ? null : Number(value))}
            rightSection={<Key k={SHORTCUTS['composer.hold']} />}
            rightSectionPointerEvents="none"
          />
        </div>
        <WhyNot why={blocked} told={told}>
          <Button
            ref={sendRef}
            className={classes.send}
            color={draft.urgency === 'now' ? 'ember' : undefined}
            {...blockedLook(blocked)}
            // The next one that is ready meanwhile can go out as well.
            loading={pending && blocked !== null}
            rightSection={<Key k={SHORTCUTS['composer.send']} />}
            onClick={(event) => isMeant(event) && (blocked === null ? onSend : tell)()}
            // A template that a digit chose has brought the keyboard here: a space is the next sign of a text, and sends nothing.
            onKeyDown={leaveSpace}
            onKeyUp={leaveSpace}
          >
            {t('composer.send')}
          </Button>
        </WhyNot>
      </div>
    </div>
  )
}
