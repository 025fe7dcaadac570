const MACHINES: readonly (readonly [RegExp, string])[] = [
  [/iPad/, 'iPad'],
  [/iPhone/, 'iPhone'],
  [/Android.*Mobile/, 'Android phone'],
  [/Android/, 'Android tablet'],
  [/CrOS/, 'Chromebook'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'Mac'],
  [/Linux/, 'Linux'],
]

/** What kind of machine a browser says it runs on, short enough for a device's name. */
export function machineName(userAgent: string): string {
  return MACHINES.find(([sign]) => sign.test(userAgent))?.[1] ?? 'Browser'
}
