import { ErrorBoundary, KeyScope } from '../kit'
import { useRecord, useRecords, useStudioState } from '../sync'
import { AsksStrip } from './asks/asks-strip'
import { ComposerPane } from './composer/composer-pane'
import classes from './console.module.css'
import { CueLog } from './cues/cue-log'
import { Dialogs } from './drawers/dialogs'
import { Panels } from './drawers/panels'
import { EscalationsPane } from './escalations/escalations-pane'
import { RecoveryBanner } from './first-run/recovery-banner'
import { StartSample } from './first-run/start-sample'
import { Welcome } from './first-run/welcome'
import { firstRunStep } from './model/first-run'
import { ForActing } from './parts/for-acting'
import { ProductPane } from './product/product-pane'
import { RundownPane } from './rundown/rundown-pane'
import { SignalsPane } from './signals/signals-pane'
import { ClockNotice } from './top/clock-notice'
import { CopiesBanner } from './top/copies-banner'
import { PlaybackNotice } from './top/playback-notice'
import { TopBar } from './top/top-bar'
import { WrongCodesBanner } from './top/wrong-codes-banner'
import { useUi } from './ui'

/** The operator's desk. */
export default function Screen() {
  const shows = useRecords('show')
  const { show } = useStudioState()
  const step = firstRunStep(shows, show, useRecord('feed', 'playback'))
  const bare = useUi((ui) => ui.panel === null && ui.dialog === null)
  return (
    <div className={classes.console} data-keys-rest>
      <KeyScope active={bare}>
        <TopBar />
        <ForActing>
          <RecoveryBanner />
          <WrongCodesBanner />
          <CopiesBanner />
          {step === 'start_sample' && show && <StartSample show={show} />}
          {step === 'welcome' && <Welcome />}
        </ForActing>
        {step !== 'welcome' && <Desk />}
      </KeyScope>
      <ErrorBoundary>
        <ClockNotice />
        <PlaybackNotice />
        <Panels />
        <Dialogs />
      </ErrorBoundary>
    </div>
  )
}

/**
 * Three columns that fill the window; what is longer scrolls inside its pane. In the middle, largest, what the host sees
 * now and under it the field for the next cue.
 */
function Desk() {
  return (
    <main className={classes.desk}>
      <ForActing>
        <div className={classes.column}>
          <ErrorBoundary>
            <RundownPane />
          </ErrorBoundary>
        </div>
        <div className={classes.middle}>
          <ErrorBoundary>
            <CueLog />
          </ErrorBoundary>
          <ErrorBoundary>
            <ComposerPane />
          </ErrorBoundary>
          <ErrorBoundary>
            <AsksStrip />
          </ErrorBoundary>
          <ErrorBoundary>
            <ProductPane />
          </ErrorBoundary>
        </div>
      </ForActing>
      <div className={classes.column}>
        <ErrorBoundary>
          <SignalsPane />
        </ErrorBoundary>
        <ErrorBoundary>
          <EscalationsPane />
        </ErrorBoundary>
      </div>
    </main>
  )
}
