import type { CannotOpen } from '../engine/store'
import type { Screen } from './screens'

/** What the desktop itself says, in menus, titles and boxes; the screens have words of their own. */
export interface Words {
  readonly screens: Readonly<Record<Screen, string>>
  readonly edit: string
  readonly displays: string
  readonly open: string
  readonly fullScreen: string
  readonly toDisplay: (number: number, label: string) => string
  readonly showNumbers: string
  readonly reload: string
  readonly developer: string
  readonly addresses: string
  readonly lanOff: string
  readonly hostKeys: string
  readonly recordings: string
  readonly log: string
  readonly quit: string
  /** In the console's title, after its name. */
  readonly lost: (screens: readonly string[]) => string
  readonly question: Readonly<Record<Screen, string>>
  readonly questionDetail: string
  readonly displayButton: (number: number) => string
  readonly later: string
  readonly quitLive: string
  readonly quitLiveDetail: string
  readonly quitAnyway: string
  readonly cancel: string
  readonly cannotStart: string
  /** Where the log could not be written, its path is empty. */
  readonly cannotOpen: Readonly<Record<CannotOpen['reason'], (dataDir: string, logPath: string) => string>>
  /** Anything that was not foreseen. */
  readonly fault: (logPath: string) => string
  readonly portsTaken: (first: number, last: number) => string
  readonly badPort: (given: string) => string
}

const zh: Words = {
  screens: { console: '控制台', board: '题板', triage: '客服台' },
  edit: '编辑',
  displays: '显示器',
  open: '打开',
  fullScreen: '全屏',
  toDisplay: (number, label) => `移到显示器 ${number}${label ? `（${label}）` : ''}`,
  showNumbers: '显示各显示器的编号',
  reload: '重新载入此窗口',
  developer: '开发者工具',
  addresses: '复制地址',
  lanOff: '局域网共享未开启，可在控制台开启',
  hostKeys: '主播按键…',
  recordings: '录制文件夹',
  log: '打开日志',
  quit: '退出 CueRoom',
  lost: (screens) => `${screens.join('、')}的显示器已断开`,
  question: { console: '哪块显示器给运营用？', board: '哪块显示器朝向主播？', triage: '哪块显示器给客服用？' },
  questionDetail: '有几块显示器看起来一样。每块显示器的角上有它的编号。选过一次就会记住。',
  displayButton: (number) => `显示器 ${number}`,
  later: '以后再说',
  quitLive: '直播还在进行，仍要退出？',
  quitLiveDetail: '退出后，所有题板（包括平板）都会断开，评论也不再接收。已确认的内容不会丢失。',
  quitAnyway: '退出',
  cancel: '取消',
  cannotStart: 'CueRoom 无法启动',
  cannotOpen: {
    newer: (dataDir) => `${dataDir} 中的数据来自更新版本的 CueRoom。请安装新版本，或换一个数据文件夹。数据没有改动。`,
    in_use: (dataDir) => `CueRoom 已在使用数据文件夹 ${dataDir}。请先退出正在运行的 CueRoom。`,
    busy: (dataDir) => `另一个程序正在写入 ${dataDir} 中的数据库。请关闭它再启动。数据没有改动。`,
    too_long: (dataDir) => `数据文件夹的路径太长：${dataDir}。请换一个较短的路径。`,
    other_user: (dataDir) => `数据文件夹 ${dataDir} 中有属于本机其他用户的文件。请用那个用户启动，或换一个数据文件夹。`,
    read_only: (dataDir) => `数据文件夹 ${dataDir} 或其中的文件是只读的。请允许写入，或换一个数据文件夹。`,
    disk_full: (dataDir) => `数据文件夹 ${dataDir} 所在的磁盘已满。请腾出空间再启动。数据没有丢失。`,
    migration: (dataDir, logPath) =>
      `${dataDir} 中的数据无法升级到这个版本。数据没有改动，原来版本的 CueRoom 仍可打开。${logPath && `原因见 ${logPath}。`}`,
    unreadable: (dataDir) => `${dataDir} 中选的文件不是 CueRoom 能完整读取的数据。数据没有改动。`,
    exists: (dataDir) => `${dataDir} 中已有同名文件。数据没有改动。`,
    no_access: (dataDir, logPath) =>
      `无法使用数据文件夹 ${dataDir}。请检查它是否存在、是不是文件夹、能否写入。${logPath && `原因见 ${logPath}。`}`,
  },
  fault: (logPath) =>
    `发生了意外错误。请重试；若仍然无法启动，请${logPath ? `把日志文件 ${logPath} 发给` : '联系'}技术支持。`,
  portsTaken: (first, last) =>
    `端口 ${first} 到 ${last} 都被其他程序占用。请关闭其中一个程序，或用 CUEROOM_PORT 指定别的端口。`,
  badPort: (given) => `CUEROOM_PORT 应为 0 到 65535 的整数，不能是“${given}”。`,
}

const en: Words = {
  screens: { console: 'Console', board: 'Board', triage: 'Triage' },
  edit: 'Edit',
  displays: 'Displays',
  open: 'Open',
  fullScreen: 'Full Screen',
  toDisplay: (number, label) => `Move to Display ${number}${label ? ` (${label})` : ''}`,
  showNumbers: 'Show Display Numbers',
  reload: 'Reload This Window',
  developer: 'Developer Tools',
  addresses: 'Copy Address',
  lanOff: 'LAN sharing is off; the console can switch it on',
  hostKeys: 'Host Keys…',
  recordings: 'Recordings Folder',
  log: 'Open Log',
  quit: 'Quit CueRoom',
  lost: (screens) => `display gone: ${screens.join(', ')}`,
  question: {
    console: 'Which display is for the operator?',
    board: 'Which display faces the host?',
    triage: 'Which display is for support?',
  },
  questionDetail: 'Some displays look the same. Each shows its number in a corner. The answer is remembered.',
  displayButton: (number) => `Display ${number}`,
  later: 'Later',
  quitLive: 'A live is running. Quit all the same?',
  quitLiveDetail:
    'Every board, on tablets too, loses the studio, and no more comments are taken in. Nothing acknowledged is lost.',
  quitAnyway: 'Quit',
  cancel: 'Cancel',
  cannotStart: 'CueRoom cannot start',
  cannotOpen: {
    newer: (dataDir) =>
      `The data in ${dataDir} was written by a newer CueRoom. Install that one, or choose another data folder. Nothing was changed.`,
    in_use: (dataDir) => `CueRoom is already running on the data folder ${dataDir}. Quit that one first.`,
    busy: (dataDir) =>
      `Another program is writing to the database in ${dataDir}. Close it and start again. Nothing was changed.`,
    too_long: (dataDir) => `The path of the data folder is too long: ${dataDir}. Choose a shorter one.`,
    other_user: (dataDir) =>
      `Files in the data folder ${dataDir} belong to another user of this machine. Start CueRoom as that user, or choose another data folder.`,
    read_only: (dataDir) =>
      `The data folder ${dataDir} or a file in it may only be read. Let it be written to, or choose another data folder.`,
    disk_full: (dataDir) =>
      `The disk with the data folder ${dataDir} is full. Make room and start again. Nothing was lost.`,
    migration: (dataDir, logPath) =>
      `The data in ${dataDir} could not be brought to this version. Nothing was changed, and the CueRoom before this one opens it as before.${logPath && ` The reason is in ${logPath}.`}`,
    unreadable: (dataDir) =>
      `A file chosen in ${dataDir} is no studio that CueRoom can read whole. Nothing was changed.`,
    exists: (dataDir) => `A file of that name is in ${dataDir} already. Nothing was changed.`,
    no_access: (dataDir, logPath) =>
      `The data folder ${dataDir} cannot be used. Check that it is there, is a folder and may be written to.${logPath && ` The reason is in ${logPath}.`}`,
  },
  fault: (logPath) =>
    `Something unexpected happened. Try again, and if it happens again, ${logPath ? `send the log file ${logPath} to` : 'ask'} whoever supports you.`,
  portsTaken: (first, last) =>
    `Ports ${first} to ${last} are all in use by other programs. Close one, or name another port with CUEROOM_PORT.`,
  badPort: (given) => `CUEROOM_PORT takes a whole number from 0 to 65535, not “${given}”.`,
}

/** The words for a system's language tag: Chinese where it is Chinese, English everywhere else. */
export const wordsFor = (locale: string): Words => (locale.toLowerCase().startsWith('zh') ? zh : en)
