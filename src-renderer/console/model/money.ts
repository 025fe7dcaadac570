import { currencyDigits } from '../../kit/format'

/** Minor units as an operator types them: 1990 USD → "19.90". */
export function toTyped(minor: number, currency: string): string {
  const digits = currencyDigits(currency)
  return (minor / 10 ** digits).toFixed(digits)
}

/** A typed amount in minor units, or null when it is not one: "19.9" → 1990, "19.999" → null. A comma is a point. */
export function fromTyped(typed: string, currency: string): number | null {
  const match = /^(\d{1,9})(?:[.,](\d*))?$/.exec(typed.trim())
  if (!match) return null
  const digits = currencyDigits(currency)
  const fraction = match[2] ?? ''
  if (fraction.length > digits) return null
  const minor = Number(match[1]) * 10 ** digits + Number(fraction.padEnd(digits, '0') || '0')
  return minor <= 1_000_000_000 ? minor : null
}
