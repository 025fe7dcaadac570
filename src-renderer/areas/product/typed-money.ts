import { readAmount, type AmountFault as Unreadable } from '../../../src-shared/typed'
import { currencyDigits } from '../../kit/format'
import { isOtherCurrency } from './currency-signs'

/** Minor units as an operator types them: 1990 USD → "19.90". */
export function toTyped(minor: number, currency: string): string {
  const digits = currencyDigits(currency)
  return (minor / 10 ** digits).toFixed(digits)
}

/** Why a typed amount is none of its product; `other_currency`: it has the sign of another one. */
export type AmountFault = Unreadable | 'other_currency'

/** A typed amount in minor units, or why it is none. */
export function readTyped(typed: string, currency: string): { minor: number } | { fault: AmountFault } {
  const read = readAmount(typed, currencyDigits(currency))
  return 'minor' in read && isOtherCurrency(typed, currency) ? { fault: 'other_currency' } : read
}

/** A typed amount in minor units, or null when it is not one: "19.9" → 1990, "19.9999" → null. */
export function fromTyped(typed: string, currency: string): number | null {
  const read = readTyped(typed, currency)
  return 'minor' in read ? read.minor : null
}
