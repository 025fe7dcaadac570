import { type NotificationData, notifications } from '@mantine/notifications'

/** The notice of each subject that was told last. */
const told = new Map<string, string>()

/**
 * Shows a notice in place of the one that was shown before about the same subject. It comes as a new one, so that it is
 * read out and stays its whole time: the library ignores a second notice under an id that is on the screen.
 */
export function tell(subject: string, notice: Omit<NotificationData, 'id'>): void {
  untell(subject)
  told.set(subject, notifications.show(notice))
}

/** Takes the notice about a subject off the screen. */
export function untell(subject: string): void {
  const id = told.get(subject)
  if (id === undefined) return
  told.delete(subject)
  notifications.hide(id)
}
