import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { inLanguage } from '../../../../src-shared/text'
import { useLanguage } from '../../../i18n'
import { ActionButton, ConfirmButton, EmptyState, formatDuration, Key, useAct } from '../../../kit'
import { useRecords } from '../../../sync'
import { type TemplateSlot, templateSlots } from '../../model/templates'
import { UrgencyMark } from '../../parts/urgency-mark'
import { openDialog } from '../../ui'
import classes from '../drawers.module.css'
import { SidePanel } from '../side-panel'

/** The cue templates, in the order of their keys. */
export function TemplatesPanel() {
  const { t } = useTranslation('console')
  const slots = templateSlots(useRecords('cueTemplate'), null)
  return (
    <SidePanel
      title={t('panel.templates')}
      head={<Button onClick={() => openDialog({ kind: 'template', id: null })}>{t('templates.add')}</Button>}
    >
      {slots.length === 0 && <EmptyState title={t('composer.noTemplates')} help={t('composer.noTemplatesHelp')} />}
      <ul className={classes.list}>
        {slots.map((slot) => (
          <TemplateLine key={slot.template.id} slot={slot} />
        ))}
      </ul>
    </SidePanel>
  )
}

function TemplateLine({ slot: { template, key } }: { slot: TemplateSlot }) {
  const { t } = useTranslation(['console', 'common'])
  const language = useLanguage()
  const { act, pending } = useAct()
  const { id, intent, holdSeconds } = template
  const text = inLanguage(template.text, language)
  const about = [
    intent && t('templates.fits', { intent: t(`common:intent.${intent}`) }),
    holdSeconds === null
      ? t('composer.holdOpen')
      : t('composer.holdFor', { length: formatDuration(holdSeconds * 1_000) }),
  ]
  return (
    <li className={classes.item}>
      <span className={classes.slot}>{key && <Key k={key} />}</span>
      <UrgencyMark urgency={template.urgency} />
      <span className={classes.words}>
        <span className={classes.name} title={text}>
          {text}
        </span>
        <span className={classes.dim}>{about.filter(Boolean).join(' · ')}</span>
      </span>
      <ActionButton label={t('edit')} onPress={() => openDialog({ kind: 'template', id })} />
      <ConfirmButton label={t('delete')} pending={pending} onPress={() => void act('cueTemplate.delete', { id })} />
    </li>
  )
}
