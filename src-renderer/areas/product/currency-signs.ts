/** Signs and names that say which currency an amount is in, before or behind it, as people write them. */
const SIGNS: readonly (readonly [sign: RegExp, currencies: readonly string[]])[] = [
  [/[¥￥元円块圓]/u, ['CNY', 'JPY', 'TWD', 'HKD']],
  [/€/u, ['EUR']],
  [/£/u, ['GBP']],
  [/[₫đ]/iu, ['VND']],
  [/฿/u, ['THB']],
  [/₱/u, ['PHP']],
  [/₩/u, ['KRW']],
  [/₹/u, ['INR']],
  [/R\$/u, ['BRL']],
  [/^RM/iu, ['MYR']],
  [/^Rp/iu, ['IDR']],
]

/** Names of three letters: anything else of three letters says nothing. */
const KNOWN = new Set(Intl.supportedValuesOf('currency'))

/**
 * Whether an amount is marked as one of another currency. `$` is the sign of many and says nothing.
 * @param typed an amount with what stands around it, such as `￥49`, `45 EUR`
 * @param currency ISO 4217, such as `USD`
 */
export function isOtherCurrency(typed: string, currency: string): boolean {
  const text = typed.trim()
  const name = /(?:^|[^A-Z])([A-Z]{3})(?:[^A-Z]|$)/i.exec(text)?.[1]?.toUpperCase()
  if (name !== undefined && KNOWN.has(name)) return name !== currency
  const sign = SIGNS.find(([marks]) => marks.test(text))
  return sign !== undefined && !sign[1].includes(currency)
}
