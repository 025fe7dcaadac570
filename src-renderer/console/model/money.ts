import { type AmountFault, readAmount } from '../../../src-shared/typed'
import { currencyDigits } from '../../kit/format'

/** Minor units as an operator types them: 1990 USD → "19.90". */
export function toTyped(minor: number, currency: string): string {
  const digits = currencyDigits(currency)
  return (minor / 10 ** digits).toFixed(digits)
}

/** A typed amount in minor units, or why it is none. */
export const readTyped = (typed: string, currency: string): { minor: number } | { fault: AmountFault } =>
  readAmount(typed, currencyDigits(currency))

/** A typed amount in minor units, or null when it is not one: "19.9" → 1990, "19.9999" → null. */
export function fromTyped(typed: string, currency: string): number | null {
  const read = readTyped(typed, currency)
  return 'minor' in read ? read.minor : null
}
