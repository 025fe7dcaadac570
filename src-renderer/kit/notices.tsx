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

/**
 * Where notices are shown: over the list at a desk's left, which scrolls, and over none of the columns in which one acts.
 * Shift+Esc closes them all.
 */
export function Notices() {
  return (
    <Notifications
      position="bottom-left"
      containerWidth="clamp(200px, 19vw, 440px)"
      notificationMaxHeight="60vh"
      limit={3}
    />
  )
}
