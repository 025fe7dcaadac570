const MACHINES = [
  [/iPad/, 'iPad'],
  [/iPhone/, 'iPhone'],
  [/Android.*Mobile/, 'androidPhone'],
  [/Android/, 'androidTablet'],
  [/CrOS/, 'chromebook'],
  [/Windows/, 'windows'],
  [/Macintosh/, 'mac'],
  [/Linux/, 'linux'],
] as const

/**
 * What kind of machine a browser says it runs on; the name is in `common:pair.machine`.
 * @param touchPoints fingers that its screen tells apart: an iPad calls itself a Macintosh, and no Mac has a touch screen
 */
export function machineKind(userAgent: string, touchPoints = 0): (typeof MACHINES)[number][1] | 'browser' {
  if (/Macintosh/.test(userAgent) && touchPoints > 1) return 'iPad'
  return MACHINES.find(([sign]) => sign.test(userAgent))?.[1] ?? 'browser'
}
