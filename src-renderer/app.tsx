import { MantineProvider } from '@mantine/core'
import { Suspense } from 'react'
import type { ScreenEntry } from '../src-shared/screens'
import { Connecting, Outdated } from './connecting'
import { FallenBoundary } from './fallen'
import { DeskNotices, Notices, theme } from './kit'
import { SCREEN_PAGES } from './screens'
import { Chooser } from './screens/chooser'
import { PairScreen } from './screens/pair'
import { useHasRows, useLink } from './sync'

interface Props {
  readonly screen: ScreenEntry | undefined
  /** The code that came with the address, when it was opened from a QR code. */
  readonly pairingCode: string
}

/** The page: theme, notifications and the one screen that its path names. */
export function App(props: Props) {
  return (
    <FallenBoundary comesBack={comesBack(props.screen)}>
      <MantineProvider theme={theme} forceColorScheme="dark">
        <Page {...props} />
        <Notices />
        <DeskNotices />
      </MantineProvider>
    </FallenBoundary>
  )
}

/** Whether a screen has nobody at hand who would load it again. */
const comesBack = (screen: Props['screen']): boolean => screen?.name === 'board'

function Page({ screen, pairingCode }: Props) {
  const { state } = useLink()
  const hasRows = useHasRows()
  if (!screen) return pairingCode ? <PairScreen code={pairingCode} /> : <Chooser />
  if (state === 'outdated') return <Outdated comesBack={comesBack(screen)} />
  if (state === 'unpaired') return <PairScreen screen={screen} code={pairingCode} />
  if (!hasRows) return <Connecting />
  const Screen = SCREEN_PAGES[screen.name]
  return (
    <Suspense fallback={<Connecting />}>
      <Screen />
    </Suspense>
  )
}
