import enBoard from './en/board.json'
import enCommon from './en/common.json'
import enConsole from './en/console.json'
import enTriage from './en/triage.json'
import zhBoard from './zh/board.json'
import zhCommon from './zh/common.json'
import zhConsole from './zh/console.json'
import zhTriage from './zh/triage.json'

/** All words of all screens, by language and namespace. */
export const RESOURCES = {
  en: { common: enCommon, console: enConsole, board: enBoard, triage: enTriage },
  zh: { common: zhCommon, console: zhConsole, board: zhBoard, triage: zhTriage },
}
