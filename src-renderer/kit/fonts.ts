// The letters of every screen come with CueRoom, so that each device shows the same: Latin with Vietnamese, Thai, and
// simplified and traditional Chinese. They are cut into slices, and a page loads those that have letters it shows.
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/noto-sans-thai/wght.css'
import '@fontsource-variable/noto-sans-sc/wght.css'
import '@fontsource-variable/noto-sans-tc/wght.css'

/** The system's own fonts draw only what none of these has, such as emoji. */
export const FONT_FAMILY =
  '"Inter Variable", "Noto Sans Thai Variable", "Noto Sans SC Variable", "Noto Sans TC Variable", system-ui, sans-serif'
