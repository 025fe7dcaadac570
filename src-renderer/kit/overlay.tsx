import { CloseSign } from './close-sign'
import classes from './overlay.module.css'

/** How dialogs and drawers look alike: their surface, their title, and a close button that shows its key. */
export const OVERLAY_LOOK = {
  classNames: { content: classes.content, header: classes.header, title: classes.title, close: classes.close },
  closeButtonProps: { icon: <CloseSign /> },
} as const
