import { type ComponentType, lazy } from 'react'
import type { ScreenName } from '../../src-shared/screens'

/** What each screen draws, read from the studio as the screen is opened. */
export const SCREEN_PAGES: Readonly<Record<ScreenName, ComponentType>> = {
  console: lazy(() => import('./console')),
  board: lazy(() => import('./board')),
  triage: lazy(() => import('./triage')),
}
