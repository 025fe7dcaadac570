import i18next from 'i18next'
import type { WireError } from '../../src-shared/errors'
import type { ScreenLanguage } from '../../src-shared/text'
import { shownDeviceName } from './use-device-name'

/** A refusal as a sentence in the screen's language: that of its reason, or of its code where there is none. */
export function refusalText(error: WireError): string {
  const key = `errors.reason.${error.reason}` as 'errors.reason.offline'
  const hasSentence: boolean = i18next.exists(key, { ns: 'common' })
  // The first part names a record, the next one its row; what follows is the way to the value.
  const [record = '', id = '', ...field] = error.issues?.[0]?.path ?? []
  const by = error.by
    ? shownDeviceName(error.by, i18next.t, i18next.language as ScreenLanguage)
    : i18next.t('somebody', { ns: 'common' })
  const where = { record, id, field: field.join('.') || '–', by }
  return hasSentence ? i18next.t(key, { ns: 'common', ...where }) : i18next.t(`errors.${error.code}`, { ns: 'common' })
}
