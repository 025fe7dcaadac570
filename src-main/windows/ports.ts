import { ipcMain } from 'electron'
import { CONNECT } from '../../src-shared/desktop'
import type { RunningStudio } from '../running-studio'
import type { Desk } from './desk'
import { isFromScreen } from './lockdown'
import { SCREEN_DEVICE, type Screen } from './screens'

/**
 * Joins the pages of CueRoom's own windows to the studio. Whose device a page acts for is decided by the window that it
 * is in, never by what it says.
 */
export function acceptPorts(running: RunningStudio, desk: Desk, onConnect: (screen: Screen) => void): void {
  ipcMain.on(CONNECT, (event) => {
    const screen = isFromScreen(event) ? desk.screenOf(event.sender) : undefined
    const [port] = event.ports
    if (!screen || !port) return
    const { role, name } = SCREEN_DEVICE[screen]
    // What the page sends meanwhile waits in the port.
    void running.whenOpen().then((studio) => {
      studio.connect(port, studio.windowDevice(role, name))
      onConnect(screen)
    })
  })
}
