import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CueTemplate } from '../../../../src-shared/records'
import { inLanguage } from '../../../../src-shared/text'
import { useLanguage } from '../../../i18n'
import { Key, useKeys } from '../../../kit'
import type { TemplateSlot } from '../templates/template-slots'
import { UrgencyMark } from '../urgency-mark'
import classes from './composer.module.css'

interface Props {
  readonly slots: readonly TemplateSlot[]
  readonly pickedId: string | null
  readonly onPick: (template: CueTemplate) => void
}

const GRID_ID = 'cue-templates'

/** Brings the keyboard to the templates; from there arrows choose and Enter picks. */
export const focusGrid = (): void => document.querySelector<HTMLElement>(`#${GRID_ID} button[tabindex="0"]`)?.focus()

/** Ready-made cues, the first twelve a key away; with the arrows one comes to all of them. */
export function TemplateGrid({ slots, pickedId, onPick }: Props) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const keys = slots.flatMap(({ key, template }) => (key === null ? [] : [[key, () => onPick(template)] as const]))
  useKeys(Object.fromEntries(keys))
  const [reachedId, setReachedId] = useState<string>()
  const stopId = slots.some(({ template }) => template.id === reachedId) ? reachedId : slots[0]?.template.id

  if (slots.length === 0) {
    // A line or two: the field below it is what one comes for.
    return (
      <p className={classes.none}>
        {t('composer.noTemplates')} {t('composer.noTemplatesHelp')}
      </p>
    )
  }
  return (
    <div id={GRID_ID} className={classes.grid}>
      {slots.map(({ template, key, fits }) => {
        const text = inLanguage(template.text, language)
        return (
          <button
            key={template.id}
            type="button"
            className={classes.template}
            data-urgency={template.urgency}
            data-fits={fits || undefined}
            aria-pressed={template.id === pickedId}
            title={text}
            tabIndex={template.id === stopId ? 0 : -1}
            onFocus={() => setReachedId(template.id)}
            onKeyDown={goByArrows}
            onClick={() => onPick(template)}
          >
            <UrgencyMark urgency={template.urgency} />
            <span className={classes.templateText} dir="auto">
              {text}
            </span>
            {key !== null && <Key k={key} />}
          </button>
        )
      })}
    </div>
  )
}

/** Moves the focus to the template beside, above or below. */
function goByArrows(event: KeyboardEvent<HTMLButtonElement>): void {
  const { currentTarget: button, key } = event
  const all = [...(button.parentElement?.querySelectorAll('button') ?? [])]
  const columns = all.filter(({ offsetTop }) => offsetTop === all[0]?.offsetTop).length
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }
  const step = steps[key]
  if (step === undefined) return
  event.preventDefault()
  all[all.indexOf(button) + step]?.focus()
}
