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

/** What kind of machine a browser says it runs on; the name is in `common:pair.machine`. */
export function machineKind(userAgent: string): (typeof MACHINES)[number][1] | 'browser' {
  return MACHINES.find(([sign]) => sign.test(userAgent))?.[1] ?? 'browser'
}
