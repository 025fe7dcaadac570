/** Small letters of Cyrillic and Greek, and the Latin ones that they look like; some do so as capitals only. */
const LIKE: readonly [string, string][] = [
  ['авекмнорстухѕіјԁһԛԝӏ', 'abekmhopctyxsijdhqwl'],
  ['αβεζηικμνορτυχϳ', 'abezhikmnoptyxj'],
]
const LATIN = new Map(LIKE.flatMap(([others, latin]) => [...others].map((other, at) => [other, latin[at] as string])))
const OTHERS = new RegExp(`[${[...LATIN.keys()].join('')}]`, 'g')

/** In one compatible form and without what shows nothing: width, ligatures and hidden characters make no difference. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\s\u2800]+/gu, ' ')
    .normalize('NFKC')
    .trim()

/** What is the same of two names or codes that nobody could tell apart on a screen: `bare`, case and look-alikes. */
export const skeleton = (text: string): string =>
  bare(text)
    .toLowerCase()
    .normalize('NFKC')
    .replace(OTHERS, (letter) => LATIN.get(letter) as string)
