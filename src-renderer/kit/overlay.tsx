import { useTranslation } from 'react-i18next'
import { CloseSign } from './close-sign'
import classes from './overlay.module.css'

/** How dialogs and drawers look alike: their surface, their title, and a close button that shows its key. */
export function useOverlayLook() {
  const { t } = useTranslation()
  return {
    classNames: { content: classes.content, header: classes.header, title: classes.title, close: classes.close },
    closeButtonProps: { icon: <CloseSign />, 'aria-label': t('action.close') },
  } as const
}
