import type { TFunction } from 'i18next'
import type { WireError } from '../../src-shared/errors'
import enCommon from '../i18n/en/common.json'

type Reason = keyof typeof enCommon.errors.reason

const isReason = (reason: string | undefined): reason is Reason =>
  reason !== undefined && Object.hasOwn(enCommon.errors.reason, reason)

/** A refusal as a sentence in the screen's language: that of its reason, or of its code where there is none. */
export function refusalText(error: WireError, t: TFunction): string {
  return isReason(error.reason) ? t(`errors.reason.${error.reason}`) : t(`errors.${error.code}`)
}
