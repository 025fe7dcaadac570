import type { Screen } from './screens'

/** What the desktop itself says, in menus, titles and questions; the screens have words of their own. */
export interface Words {
  readonly screens: Readonly<Record<Screen, string>>
  readonly quit: string
  readonly lan: string
  readonly lanOff: string
  readonly hostKeys: string
  readonly log: string
  readonly edit: string
  readonly windows: string
  readonly reload: string
  readonly developer: string
  readonly open: string
  readonly fullScreen: string
  readonly toDisplay: (number: number, label: string) => string
  readonly whichDisplay: string
  readonly lostTitle: (screens: string) => string
  readonly question: (screen: Screen) => string
  readonly questionDetail: string
  readonly displayButton: (number: number) => string
  readonly later: string
  readonly quitLive: string
  readonly quitLiveDetail: string
  readonly quitAnyway: string
  readonly cancel: string
  readonly cannotStart: string
  readonly portsTaken: (first: number, last: number) => string
  readonly badPort: (given: string) => string
}

const zh: Words = {
  screens: { console: '控制台', board: '题板', triage: '客服台' },
  quit: '退出 CueRoom',
  lan: '复制地址',
  lanOff: '局域网共享未开启，请在控制台开启',
  hostKeys: '主播按键设置…',
  log: '打开日志',
  edit: '编辑',
  windows: '窗口',
  reload: '重新载入此窗口',
  developer: '开发者工具',
  open: '打开',
  fullScreen: '全屏',
  toDisplay: (number, label) => `移到显示器 ${number}${label ? `（${label}）` : ''}`,
  whichDisplay: '哪块显示器是谁的…',
  lostTitle: (screens) => `${screens}的显示器已断开`,
  question: (screen) => (screen === 'board' ? '哪块显示器朝向主播？' : '哪块显示器给客服用？'),
  questionDetail: '有几块显示器看起来一样。每块显示器的角上都显示了它的编号，选过一次就会记住。',
  displayButton: (number) => `显示器 ${number}`,
  later: '以后再说',
  quitLive: '直播还在进行，确定退出？',
  quitLiveDetail: '退出后，所有题板（包括平板上的）都会与直播间断开，评论也不再接收。已确认的内容不会丢失。',
  quitAnyway: '退出',
  cancel: '取消',
  cannotStart: 'CueRoom 无法启动',
  portsTaken: (first, last) =>
    `端口 ${first} 到 ${last} 都被其他程序占用。请关闭其中一个，或用 CUEROOM_PORT 指定别的端口。`,
  badPort: (given) => `CUEROOM_PORT 应为 0 到 65535 之间的整数，而不是“${given}”。`,
}

const en: Words = {
  screens: { console: 'Console', board: 'Board', triage: 'Triage' },
  quit: 'Quit CueRoom',
  lan: 'Copy Address',
  lanOff: 'LAN sharing is off; switch it on in the console',
  hostKeys: 'Host Keys…',
  log: 'Open Log',
  edit: 'Edit',
  windows: 'Windows',
  reload: 'Reload This Window',
  developer: 'Developer Tools',
  open: 'Open',
  fullScreen: 'Full Screen',
  toDisplay: (number, label) => `Move to Display ${number}${label ? ` (${label})` : ''}`,
  whichDisplay: 'Which Display Is Whose…',
  lostTitle: (screens) => `display gone: ${screens}`,
  question: (screen) => (screen === 'board' ? 'Which display faces the host?' : 'Which display is for support?'),
  questionDetail: 'Some displays look the same. Each one shows its number in a corner. The answer is remembered.',
  displayButton: (number) => `Display ${number}`,
  later: 'Later',
  quitLive: 'A live is running. Quit all the same?',
  quitLiveDetail:
    'Every board, those on tablets too, loses the studio, and comments are no longer taken in. Nothing that was acknowledged is lost.',
  quitAnyway: 'Quit',
  cancel: 'Cancel',
  cannotStart: 'CueRoom cannot start',
  portsTaken: (first, last) =>
    `Ports ${first} to ${last} are all in use by other programs. Close one of them, or name another port with CUEROOM_PORT.`,
  badPort: (given) => `CUEROOM_PORT takes a whole number from 0 to 65535, not “${given}”.`,
}

/** The desktop's words for a system's language, `zh-TW` or `en`: Chinese where it is Chinese, English everywhere else. */
export const wordsFor = (locale: string): Words => (locale.toLowerCase().startsWith('zh') ? zh : en)
