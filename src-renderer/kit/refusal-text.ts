import i18next from 'i18next'
import type { WireError } from '../../src-shared/errors'

/** A refusal as a sentence in the screen's language: that of its reason, or of its code where there is none. */
export function refusalText(error: WireError): string {
  const key = `errors.reason.${error.reason}` as 'errors.reason.offline'
  const hasSentence: boolean = i18next.exists(key, { ns: 'common' })
  return hasSentence ? i18next.t(key, { ns: 'common' }) : i18next.t(`errors.${error.code}`, { ns: 'common' })
}
