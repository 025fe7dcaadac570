/** The six digits of `#pair=123456`; empty where the address has none. */
export function pairingCodeOf(hash: string): string {
  return /^#pair=(\d{6})$/.exec(hash)?.[1] ?? ''
}

/** Takes the code out of the page's address: it is good once, and a reload must not try it again. */
export function takePairingCode(): string {
  const code = pairingCodeOf(location.hash)
  if (code) history.replaceState(null, '', location.pathname + location.search)
  return code
}
