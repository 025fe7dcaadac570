import { Notifications, notifications, notificationsStore } from '@mantine/notifications'
import { useEffect } from 'react'

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

const POSITION = 'bottom-left'

/**
 * Where notices are shown: at the foot of a desk's left column, whose list gives way to them (`--notices`), so that they
 * cover nothing. Shift+Esc closes them all.
 */
export function Notices() {
  useEffect(followRoom, [])
  return (
    <Notifications
      position={POSITION}
      containerWidth="clamp(200px, 19vw, 440px)"
      notificationMaxHeight="60vh"
      limit={3}
      withinPortal={false}
    />
  )
}

/** Says in `--notices` how much of the screen's foot the notices take. Returns what ends that. */
function followRoom(): (() => void) | undefined {
  const shown = document.querySelector(`.mantine-Notifications-root[data-position="${POSITION}"]`)
  if (!shown) return undefined
  const room = new ResizeObserver(() => {
    const { top, height } = shown.getBoundingClientRect()
    document.documentElement.style.setProperty('--notices', height > 0 ? `${innerHeight - top}px` : '0px')
  })
  room.observe(shown)
  return () => room.disconnect()
}
