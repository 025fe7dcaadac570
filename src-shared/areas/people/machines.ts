/** Kinds of machines that a browser says it runs on; the names are in `common:pair.machine`. */
export const MACHINES = [
  'iPad',
  'iPhone',
  'androidPhone',
  'androidTablet',
  'chromebook',
  'windows',
  'mac',
  'linux',
  'browser',
] as const
export type Machine = (typeof MACHINES)[number]

const SIGNS: readonly (readonly [RegExp, Machine])[] = [
  [/iPad/, 'iPad'],
  [/iPhone/, 'iPhone'],
  [/Android.*Mobile/, 'androidPhone'],
  [/Android/, 'androidTablet'],
  [/CrOS/, 'chromebook'],
  [/Windows/, 'windows'],
  [/Macintosh/, 'mac'],
  [/Linux/, 'linux'],
]

/**
 * What kind of machine a browser says it runs on.
 * @param touchPoints fingers that its screen tells apart: an iPad calls itself a Macintosh, and no Mac has a touch screen
 */
export function machineKind(userAgent: string, touchPoints = 0): Machine {
  if (/Macintosh/.test(userAgent) && touchPoints > 1) return 'iPad'
  return SIGNS.find(([sign]) => sign.test(userAgent))?.[1] ?? 'browser'
}

/** Browsers that say they are others as well come first. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger\/(\d+)/, 'WeChat'],
  [/Electron\/(\d+)/, 'CueRoom'],
  [/(?:Edg|EdgA|EdgiOS)\/(\d+)/, 'Edge'],
  [/(?:OPR|OPT)\/(\d+)/, 'Opera'],
  [/SamsungBrowser\/(\d+)/, 'Samsung Internet'],
  [/HuaweiBrowser\/(\d+)/, 'Huawei'],
  [/(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/(?:Chrome|CriOS|HeadlessChrome)\/(\d+)/, 'Chrome'],
  [/Version\/(\d+).*Safari/, 'Safari'],
]

/** The browser and its main version, `Chrome 126`; empty for what is none that is known. */
export function browserName(userAgent: string): string {
  for (const [sign, name] of BROWSERS) {
    const version = sign.exec(userAgent)?.[1]
    if (version) return `${name} ${version.slice(0, 5)}`
  }
  return ''
}
