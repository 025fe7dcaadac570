import { globSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { DEFAULT_THEME } from '@mantine/core'
import { describe, expect, test } from 'vitest'
import { theme } from '../../src-renderer/kit/theme'

const FOLDER = resolve(import.meta.dirname, '../../src-renderer')
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

/** Luminance of #rrggbb, as WCAG has it. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const linear = (part: number) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  return 0.2126 * linear(r!) + 0.7152 * linear(g!) + 0.0722 * linear(b!)
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light! + 0.05) / (dark! + 0.05)
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
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour('ink', 5).slice(at, at + 2), 16))
    expect(Math.max(r!, g!, b!) - Math.min(r!, g!, b!)).toBeLessThan(16)
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
