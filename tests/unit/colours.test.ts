import { globSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import {
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  defaultVariantColorsResolver,
  mergeMantineTheme,
} from '@mantine/core'
import { describe, expect, test } from 'vitest'
import { theme } from '../../src-renderer/kit/theme'

const FOLDER = resolve(import.meta.dirname, '../../src-renderer')
const BOARD_FOLDER = join('screens', 'board')
const SHEETS = globSync('**/*.css', { cwd: FOLDER })
const SOURCES = globSync('**/*.{ts,tsx}', { cwd: FOLDER })
/** Grounds that the words of desks stand on. */
const SURFACES = [7, 6, 5]
const LEAST = 4.5

const read = (path: string) => readFileSync(join(FOLDER, path), 'utf8')

/** A colour of the theme, as #rrggbb. */
function colour(name: string, shade: number): string {
  const found = (theme.colors?.[name] ?? DEFAULT_THEME.colors[name])?.[shade]
  if (!found) throw new Error(`the theme has no ${name}.${shade}`)
  return found
}

type Rgb = readonly [red: number, green: number, blue: number]

/** Luminance, as WCAG has it. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(one: string, other: string, under = '#000000'): number {
  const ground = rgbOf(other, rgbOf(under))
  const [dark, light] = [luminance(rgbOf(one, ground)), luminance(ground)].sort((a, b) => a - b)
  return (light! + 0.05) / (dark! + 0.05)
}

/** A colour as styles write it; what is translucent lies over `under`. */
function rgbOf(written: string, under: Rgb = [0, 0, 0]): Rgb {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(written)?.[1]
  if (hex) {
    const long = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex
    return [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16)) as unknown as Rgb
  }
  const parts = /^rgba?\((.+)\)$/
    .exec(written)?.[1]
    ?.split(/[\s,/]+/)
    .filter(Boolean)
  if (!parts) throw new Error(`not a colour: ${written}`)
  const [alpha = '1'] = parts.slice(3)
  const share = alpha.endsWith('%') ? Number.parseFloat(alpha) / 100 : Number(alpha)
  return parts.slice(0, 3).map((part, at) => Number(part) * share + under[at]! * (1 - share)) as unknown as Rgb
}

/** Colours of the theme that words are written in, each with where. */
function inkOfWords(): { name: string; shade: number; where: string }[] {
  const found: { name: string; shade: number; where: string }[] = []
  const gather = (path: string, pattern: RegExp) => {
    for (const [, name, shade] of read(path).matchAll(pattern))
      found.push({ name: name!, shade: Number(shade), where: path })
  }
  for (const path of SHEETS) gather(path, /(?<![-\w])color: var\(--mantine-color-(\w+)-(\d)\)/g)
  for (const path of SOURCES) gather(path, /\bc[=:] ?["'](\w+)\.(\d)["']/g)
  return found
}

describe('colours', () => {
  test('words of every colour can be read on every surface of a desk', () => {
    const faint = inkOfWords().flatMap(({ name, shade, where }) =>
      SURFACES.filter((surface) => contrast(colour(name, shade), colour('dark', surface)) < LEAST).map(
        (surface) => `${where}: ${name}.${shade} on dark.${surface}`,
      ),
    )
    expect(inkOfWords().length).toBeGreaterThan(20)
    expect(faint).toEqual([])
  })

  test('what is to be pressed first is neutral, and can be read', () => {
    expect(theme.primaryColor).toBe('ink')
    expect(contrast(colour('ink', 5), '#000000')).toBeGreaterThan(LEAST)
    const parts = rgbOf(colour('ink', 5))
    expect(Math.max(...parts) - Math.min(...parts)).toBeLessThan(16)
  })

  test('amber is said of what is soon, and of nothing else', () => {
    const found = [...SHEETS, ...SOURCES].flatMap((path) =>
      path === join('kit', 'theme.tsx')
        ? []
        : read(path)
            .split('}')
            .filter(
              (rule) => /amber|var\(--soon\)|#ffb80f/.test(rule) && !/soon"?\]|near"?\]|--soon: #ffb80f/.test(rule),
            )
            .map((rule) => `${relative('.', path)}: ${rule.trim().split('\n')[0]}`),
    )
    expect(found).toEqual([])
  })
})

/** A rule of a style sheet: its selector and what it sets. */
interface Rule {
  readonly selector: string
  readonly sets: Readonly<Record<string, string>>
}

function rulesOf(path: string): Rule[] {
  const sheet = read(path).replaceAll(/\/\*.*?\*\//gs, '')
  return [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    selector: selector.trim(),
    sets: Object.fromEntries(
      [...body.matchAll(/([\w-]+):\s*([^;]+);/g)].map(([, property = '', value = '']) => [property, value.trim()]),
    ),
  }))
}

/** Everything that is said in a colour upon a colour, by the rules of one sheet. */
function pairsOf(path: string, worth: (written: string) => string | null, inherited: string) {
  const rules = rulesOf(path)
  /** The part of a selector that names the element, without the states it is in. */
  const elementOf = (selector: string) => (selector.split(' ').at(-1) ?? '').replaceAll(/\[.*?\]|(?<!:):[\w-]+/g, '')
  /** Dots, lines and bars have a height and hold no words. */
  const isShape = (selector: string) =>
    rules.some((rule) => elementOf(rule.selector) === elementOf(selector) && rule.sets.height && !rule.sets.padding)
  return rules.flatMap(({ selector, sets }) => {
    const ground = worth(sets.background ?? sets['background-color'] ?? 'none')
    if (!ground || isShape(selector)) return []
    const own = sets.color && worth(sets.color)
    const within = rules.filter((rule) => rule.selector.startsWith(`${selector} `) && rule.sets.color)
    const inks = [own ?? inherited, ...within.map((rule) => worth(rule.sets.color!)).filter((ink) => ink !== null)]
    return inks.map((ink) => ({ ink, ground, where: `${path}: ${selector}` }))
  })
}

describe('words upon a colour can be read', () => {
  const whole = mergeMantineTheme(DEFAULT_THEME, theme)
  const { variables, dark } = defaultCssVariablesResolver(whole)
  const colours = { ...variables, ...dark } as Readonly<Record<string, string>>
  /** The colour behind a variable of the library; null for none. */
  const resolved = (written: string): string | null => {
    const name = /^var\((--mantine-[\w-]+)\)$/.exec(written)?.[1]
    if (name) return resolved(colours[name] ?? `unknown: ${name}`)
    return /^(none|transparent|inherit|currentcolor|linear-gradient.*|var\(--row\))$/i.test(written) ? null : written
  }

  test('on desks: badges, pills, notices, chosen rows, whatever a sheet paints', () => {
    const pairs = SHEETS.filter((path) => !path.startsWith(BOARD_FOLDER)).flatMap((path) =>
      pairsOf(path, resolved, colour('dark', 0)),
    )
    expect(pairs.length).toBeGreaterThan(40)
    const faint = pairs.filter(({ ink, ground }) => contrast(ink, ground, colour('dark', 6)) < LEAST)
    expect(faint.map(({ where, ink, ground }) => `${where}: ${ink} on ${ground}`)).toEqual([])
  })

  test('on desks: buttons, badges and alerts of every colour that a screen gives them', () => {
    const used = new Set(['ink'])
    for (const path of SOURCES)
      for (const [, name] of read(path).matchAll(
        /color[=:?]? ?[{"'\w\s=?]*["'](ember|calm|teal|gray|amber|blue|ink)["']/g,
      ))
        used.add(name!)
    expect([...used].sort()).toEqual(['calm', 'ember', 'gray', 'ink', 'teal'])
    const faint = [...used].flatMap((color) =>
      (['filled', 'light', 'outline', 'subtle'] as const).flatMap((variant) => {
        const { background, color: ink, hover } = defaultVariantColorsResolver({ color, variant, theme: whole })
        // Calm is said by badges and alerts alone: they are not pressed.
        const grounds = color === 'calm' ? [background] : [background, hover]
        return SURFACES.flatMap((surface) => {
          const under = colour('dark', surface)
          return grounds
            .map((ground) => contrast(resolved(ink)!, resolved(ground) ?? under, under))
            .filter((found) => found < LEAST)
            .map((found) => `${variant} ${color} on dark.${surface}: ${found.toFixed(2)}`)
        })
      }),
    )
    expect(faint).toEqual([])
  })

  describe('on the board', () => {
    const BOARD = SHEETS.filter((path) => path.startsWith(BOARD_FOLDER))
    const tokens = Object.fromEntries(
      BOARD.flatMap((path) => rulesOf(path)).flatMap(({ sets }) =>
        Object.entries(sets).filter(([name, value]) => name.startsWith('--') && value.startsWith('#')),
      ),
    )
    /** The board's own colours; `--tone` is that of each urgency, which rules name apart. */
    const worth = (written: string): string | null => {
      const name = /^var\((--\w+)\)$/.exec(written)?.[1]
      if (name) return tokens[name] ?? null
      return written.startsWith('#') || written.startsWith('rgb') ? written : null
    }
    /** Letters of 24 px, or of 18.7 px and bold, are large to WCAG; on a board all that is acted on is more. */
    const LARGE = 3

    test('what is written upon a colour', () => {
      const pairs = BOARD.flatMap((path) => pairsOf(path, worth, tokens['--ink']!))
      expect(pairs.length).toBeGreaterThan(8)
      const faint = pairs.filter(({ ink, ground }) => contrast(ink, ground) < LEAST)
      expect(faint.map(({ where, ink, ground }) => `${where}: ${ink} on ${ground}`)).toEqual([])
    })

    test('every ink upon the board’s own ground; that of urgencies is large', () => {
      const tones = ['--now', '--soon', '--info', '--good'].map((name) => tokens[name]!)
      for (const tone of tones) expect(contrast(tone, tokens['--ground']!), tone).toBeGreaterThanOrEqual(LARGE)
      const inks = BOARD.flatMap((path) =>
        rulesOf(path)
          .filter(({ sets }) => sets.color && !sets.background)
          .map(({ selector, sets }) => ({ where: `${path}: ${selector}`, ink: worth(sets.color!) })),
      ).filter(({ ink, where }) => ink !== null && ink !== '#000' && !where.includes('.idle'))
      expect(inks.length).toBeGreaterThan(15)
      const faint = inks.filter(({ ink }) => contrast(ink!, tokens['--ground']!) < LEAST)
      expect(faint).toEqual([])
    })
  })
})
