// The letters of every screen come with CueRoom, so that each device shows the same: Latin with Vietnamese, Thai, and
// simplified and traditional Chinese. They are cut into slices, and a page loads those that have letters it shows.
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/noto-sans-thai/wght.css'
import '@fontsource-variable/noto-sans-sc/wght.css'
import '@fontsource-variable/noto-sans-tc/wght.css'

/** The system's own fonts draw only what none of these has, such as emoji. */
export const FONT_FAMILY =
  '"Inter Variable", "Noto Sans Thai Variable", "Noto Sans SC Variable", "Noto Sans TC Variable", system-ui, sans-serif'

/** Where the letters of the screens' own words are, in the order of `FONT_FAMILY`; those words are simplified Chinese. */
const OF_OWN_WORDS = ['Inter Variable', 'Noto Sans Thai Variable', 'Noto Sans SC Variable']

/**
 * Loads the slices that hold the letters of a text, though nothing shows it yet. A slice that cannot be had is left out.
 * @param text words of the screens, in English and simplified Chinese
 */
export async function loadLetters(text: string): Promise<void> {
  // The other families have Latin letters as well, which nobody takes from them.
  const beyondLatin = text.replace(/[ -ÿ]/g, '')
  await Promise.allSettled(
    OF_OWN_WORDS.map((family, at) => document.fonts.load(`16px "${family}"`, at === 0 ? text : beyondLatin)),
  )
}
