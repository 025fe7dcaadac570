import { useTranslation } from 'react-i18next'
import { inLanguage } from '../../../../src-shared/text'
import { useLanguage } from '../../../i18n'
import { ActionButton, ConfirmButton, EmptyState, formatDuration, Key, useAct, useKeys } from '../../../kit'
import { openDialog } from '../../../kit/desk/over-desk'
import { ROW_KEYS } from '../../../kit/desk/row-keys'
import { SidePanel } from '../../../kit/desk/side-panel'
import panel from '../../../kit/desk/side-panel.module.css'
import { useRows } from '../../../kit/desk/use-rows'
import { useRecords } from '../../../sync'
import { SHORTCUTS } from '../shortcuts'
import { UrgencyMark } from '../urgency-mark'
import { TemplateDialog } from './template-dialog'
import { type TemplateSlot, templateSlots } from './template-slots'
import classes from './templates-panel.module.css'

/** The cue templates, in the order of their keys. */
export function TemplatesPanel() {
  const { t } = useTranslation('console')
  return (
    <SidePanel
      title={t('panel.templates')}
      head={
        <ActionButton
          size="sm"
          variant="filled"
          label={t('templates.add')}
          shortcut={SHORTCUTS['templates.add']}
          bound
          onPress={() => openDialog(<TemplateDialog id={null} />)}
        />
      }
    >
      <TemplateList />
    </SidePanel>
  )
}

function TemplateList() {
  const { t } = useTranslation('console')
  const slots = templateSlots(useRecords('cueTemplate'), null)
  const rows = useRows(slots.map(({ template }) => template.id))
  // Here the key of a template chooses its row.
  const keys = slots.flatMap(({ key, template }) => (key ? [[key, () => rows.choose(template.id)] as const] : []))
  useKeys(Object.fromEntries(keys))
  if (slots.length === 0) {
    return <EmptyState title={t('composer.noTemplates')} help={t('composer.noTemplatesHelp')} />
  }
  return (
    <ul ref={rows.list} className={panel.list}>
      {slots.map((slot) => (
        <li key={slot.template.id} className={panel.item} {...rows.rowProps(slot.template.id)}>
          <TemplateLine slot={slot} chosen={slot.template.id === rows.chosenId} />
        </li>
      ))}
    </ul>
  )
}

function TemplateLine({ slot: { template, key }, chosen }: { slot: TemplateSlot; chosen: boolean }) {
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
    <>
      <span className={classes.slot}>{key && <Key k={key} />}</span>
      <UrgencyMark urgency={template.urgency} />
      <span className={panel.words}>
        <span className={panel.name} title={text} dir="auto">
          {text}
        </span>
        <span className={panel.dim}>{about.filter(Boolean).join(' · ')}</span>
      </span>
      <ActionButton
        label={t('edit')}
        shortcut={chosen ? ROW_KEYS.edit : undefined}
        bound
        onPress={() => openDialog(<TemplateDialog id={id} />)}
      />
      <ConfirmButton
        label={t('delete')}
        shortcut={chosen ? ROW_KEYS.remove : undefined}
        bound
        pending={pending}
        onPress={() => void act('cueTemplate.delete', { id })}
      />
    </>
  )
}
