import { Notifications, notifications, notificationsStore } from '@mantine/notifications'

// Before overlays hear it: they take every Escape for their own, with Shift as well.
window.addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Escape' || !event.shiftKey || notificationsStore.getState().notifications.length === 0) return
    event.preventDefault()
    event.stopImmediatePropagation()
    notifications.clean()
  },
  { capture: true },
)

/** Where notices are shown. Shift+Esc closes them all. */
export function Notices() {
  return <Notifications position="bottom-right" limit={3} />
}
