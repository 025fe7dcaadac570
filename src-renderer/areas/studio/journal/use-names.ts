import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { COMMANDS, type CommandName } from '../../../../src-shared/commands'
import { SIGNAL_KINDS } from '../../../../src-shared/records'
import { ROLES } from '../../../../src-shared/roles'
import { inLanguage } from '../../../../src-shared/text'
import { useLanguage } from '../../../i18n'
import { useDeviceName } from '../../../kit'
import { useRecords } from '../../../sync'
import { cueText } from '../../cue/cue-text'

/** Names of what the studio holds now, by id, and of the words that commands take: journal lines hold no others. */
export function useNames(): (id: string) => string | undefined {
  const { t } = useTranslation(['common', 'console'])
  const language = useLanguage()
  const shownName = useDeviceName()
  const shows = useRecords('show')
  const segments = useRecords('segment')
  const products = useRecords('product')
  const templates = useRecords('cueTemplate')
  const cues = useRecords('cue')
  const signals = useRecords('signal')
  const threads = useRecords('thread')
  const escalations = useRecords('escalation')
  const members = useRecords('member')
  const devices = useRecords('device')
  const names = useMemo(() => {
    const all = new Map<string, string>()
    for (const kind of SIGNAL_KINDS) all.set(kind, t(`signal.${kind}`))
    for (const role of ROLES) all.set(role, t(`role.${role}`))
    for (const name of Object.keys(COMMANDS)) all.set(name, t(`console:journal.command.${name as CommandName}`))
    for (const row of [...shows, ...segments]) all.set(row.id, inLanguage(row.title, language))
    for (const row of products) all.set(row.id, `${row.code} ${inLanguage(row.name, language)}`)
    for (const row of templates) all.set(row.id, inLanguage(row.text, language))
    for (const row of cues) all.set(row.id, cueText(row, language))
    for (const row of signals) all.set(row.id, t(`signal.${row.kind}`))
    for (const row of threads) all.set(row.id, row.title)
    for (const row of escalations) all.set(row.id, row.question)
    for (const row of members) all.set(row.id, row.name)
    for (const row of devices) all.set(row.id, shownName(row.name))
    return all
  }, [
    t,
    language,
    shownName,
    shows,
    segments,
    products,
    templates,
    cues,
    signals,
    threads,
    escalations,
    members,
    devices,
  ])
  return (id) => names.get(id)
}
