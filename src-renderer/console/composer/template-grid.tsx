import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CueTemplate } from '../../../src-shared/records'
import { inLanguage } from '../../../src-shared/text'
import { useLanguage } from '../../i18n'
import { EmptyState, Key, useKeys } from '../../kit'
import type { TemplateSlot } from '../model/templates'
import { UrgencyMark } from '../parts/urgency-mark'
import { openDialog } from '../ui'
import classes from './composer.module.css'

interface Props {
  readonly slots: readonly TemplateSlot[]
  readonly pickedId: string | null
  readonly onPick: (template: CueTemplate) => void
}

/** Ready-made cues, the first twelve a key away. */
export function TemplateGrid({ slots, pickedId, onPick }: Props) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const keys = slots.flatMap(({ key, template }) => (key === null ? [] : [[key, () => onPick(template)] as const]))
  useKeys(Object.fromEntries(keys))

  if (slots.length === 0) {
    return (
      <EmptyState title={t('composer.noTemplates')} help={t('composer.noTemplatesHelp')}>
        <Button size="xs" variant="default" onClick={() => openDialog({ kind: 'template', id: null })}>
          {t('templates.add')}
        </Button>
      </EmptyState>
    )
  }
  return (
    <div className={classes.grid}>
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
            onClick={() => onPick(template)}
          >
            <UrgencyMark urgency={template.urgency} />
            <span className={classes.templateText}>{text}</span>
            {key !== null && <Key k={key} />}
          </button>
        )
      })}
    </div>
  )
}
