import { RESOURCES } from './i18n/resources'
import { loadLetters } from './kit/fonts'

/** Signs and figures that screens write beside their words. */
const SIGNS = '0123456789:.,+-−%/ ●○◐◌▲✓×‖…—·→←↑↓¥$€£฿₫'

/**
 * Loads the letters of all that a screen says by itself, in both languages, before they are wanted: one that has lost
 * its network has to say so, and could not ask for them any more.
 */
export function loadOwnLetters(): void {
  void loadLetters(`${JSON.stringify(RESOURCES)}${SIGNS}`)
}
