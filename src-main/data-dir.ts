import { homedir, platform } from 'node:os'
import { join } from 'node:path'

/** Where a station keeps its data when nobody says: the system's usual place, the same that Electron uses. */
export function usualDataDir(): string {
  const home = homedir()
  if (platform() === 'win32') return join(process.env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'CueRoom', 'studio')
  if (platform() === 'darwin') return join(home, 'Library', 'Application Support', 'CueRoom', 'studio')
  return join(process.env.XDG_CONFIG_HOME ?? join(home, '.config'), 'CueRoom', 'studio')
}
