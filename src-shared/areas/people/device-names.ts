import { cutText } from '../../plain-text'
import type { Role } from '../../roles'
import { LIMITS, type ScreenLanguage } from '../../text'
import { MACHINES, type Machine } from './machines'
import { bare, skeleton } from './skeleton'
import { SCREEN_WORDS } from './window-names'

/** What a device that named itself is for. */
type Use = 'console' | 'board' | 'triage' | 'feed'

const USE_OF: Readonly<Record<Role, Use>> = {
  operator: 'console',
  observer: 'console',
  host: 'board',
  support: 'triage',
  feed: 'feed',
}
/** As screens write them; the English ones are what is kept. */
const USES: Readonly<Record<Use, Readonly<Record<ScreenLanguage, string>>>> = {
  ...SCREEN_WORDS,
  feed: { en: 'Feed', zh: '评论接入' },
}
const MACHINE_WORDS: Readonly<Record<Machine, Readonly<Record<ScreenLanguage, string>>>> = {
  iPad: { en: 'iPad', zh: 'iPad' },
  iPhone: { en: 'iPhone', zh: 'iPhone' },
  androidPhone: { en: 'Android phone', zh: '安卓手机' },
  androidTablet: { en: 'Android tablet', zh: '安卓平板' },
  chromebook: { en: 'Chromebook', zh: 'Chromebook' },
  windows: { en: 'Windows', zh: 'Windows' },
  mac: { en: 'Mac', zh: 'Mac' },
  linux: { en: 'Linux', zh: 'Linux' },
  browser: { en: 'Browser', zh: '浏览器' },
}

/** What a kind of machine is called. */
export const machineName = (machine: Machine, language: ScreenLanguage): string => MACHINE_WORDS[machine][language]

/** The name of a device that nobody named, as it is kept: what it is for and what it is. */
export const automaticName = (role: Role, machine: Machine): string => wording(USE_OF[role], machine, '', 'en')

const wording = (use: Use, machine: Machine, number: string, language: ScreenLanguage) =>
  `${USES[use][language]} · ${MACHINE_WORDS[machine][language]}${number && ` ${number}`}`

/** A name with its number behind it. */
const NUMBERED = /^(.*?)(?: (\d{1,4}))?$/u

/** A device's name in a language: of one that named itself its words, of another its name as it is. */
export function deviceNameIn(name: string, language: ScreenLanguage): string {
  const [, words = '', number = ''] = NUMBERED.exec(name) ?? []
  const [use, machine] = automatic(words) ?? []
  return use && machine ? wording(use, machine, number, language) : name
}

/** What an automatic name says, in whichever language. */
function automatic(words: string): [Use, Machine] | undefined {
  for (const use of Object.keys(USES) as Use[])
    for (const machine of MACHINES)
      for (const language of ['en', 'zh'] as const)
        if (words === wording(use, machine, '', language)) return [use, machine]
  return undefined
}

/** What is the same of two names that nobody could tell apart on a screen. */
const look = (name: string) => skeleton(deviceNameIn(bare(name), 'en'))

/** Whether two names read the same, in whichever language. */
export const readsTheSame = (one: string, other: string): boolean => look(one) === look(other)

/**
 * The name that a device gets: the wanted one, with a number behind it where another is called that.
 * @param taken the names of the others
 */
export function nameApart(wanted: string, taken: readonly string[]): string {
  const looks = new Set(taken.map(look))
  if (!looks.has(look(wanted))) return wanted
  const [, words = wanted] = NUMBERED.exec(wanted) ?? []
  for (let number = 2; ; number += 1) {
    const tail = ` ${number}`
    const name = `${cutText(words, LIMITS.name - tail.length).trimEnd()}${tail}`
    if (!looks.has(look(name))) return name
  }
}
