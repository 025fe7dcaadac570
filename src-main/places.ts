import { join } from 'node:path'

/** The built screens, beside the built main process. */
export const rendererDir = join(__dirname, '..', 'renderer')

/** What comes with CueRoom: the sample show. Packaged, both lie in the app's archive, which Electron reads like a folder. */
export const resourcesDir = join(__dirname, '..', '..', 'resources')
