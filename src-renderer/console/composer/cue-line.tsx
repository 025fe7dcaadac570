import { Button, Select, Textarea } from '@mantine/core'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { LIMITS } from '../../../src-shared/text'
import { formatDuration, Key } from '../../kit'
import type { Draft } from '../model/draft'
import { holdChoices } from '../model/hold'
import { SHORTCUTS } from '../shortcuts'
import classes from './composer.module.css'
import { draftActions, TEXT_FIELD_ID } from './draft-store'
import { UrgencySwitch } from './urgency-switch'

interface Props {
  readonly draft: Draft
  readonly canSend: boolean
  readonly pending: boolean
  readonly sendRef: Ref<HTMLButtonElement>
  readonly onSend: () => void
}

/** The text of the cue, how urgent it is, how long it stays, and the button that sends it. */
export function CueLine({ draft, canSend, pending, sendRef, onSend }: Props) {
  const { t } = useTranslation('console')
  const holdLabel = (hold: number | null) =>
    hold === null ? t('composer.holdOpen') : t('composer.holdFor', { length: formatDuration(hold * 1_000) })
  return (
    <div className={classes.lineFrame}>
      <div className={classes.line}>
        <Textarea
          id={TEXT_FIELD_ID}
          className={classes.text}
          data-takes-typing="text"
          aria-label={t('composer.text')}
          placeholder={t('composer.placeholder')}
          classNames={{ input: classes.field }}
          maxLength={LIMITS.line}
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
        <Button
          ref={sendRef}
          className={classes.send}
          color={draft.urgency === 'now' ? 'ember' : undefined}
          disabled={!canSend}
          loading={pending}
          rightSection={<Key k={SHORTCUTS['composer.send']} />}
          onClick={onSend}
        >
          {t('composer.send')}
        </Button>
      </div>
    </div>
  )
}
