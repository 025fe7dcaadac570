import { ComposerPane } from '../../areas/cue/composer/composer-pane'
import { CueLog } from '../../areas/cue/log/cue-log'
import { PlaybackNotice } from '../../areas/feed/playback-notice'
import { WrongCodesBanner } from '../../areas/people/lan/wrong-codes-banner'
import { ProductPane } from '../../areas/product/on-air/product-pane'
import { firstRunStep } from '../../areas/show/first-run/first-run-step'
import { StartSample } from '../../areas/show/first-run/start-sample'
import { Welcome } from '../../areas/show/first-run/welcome'
import { RundownPane } from '../../areas/show/rundown/rundown-pane'
import { SignalsPane } from '../../areas/signal/signals-pane'
import { ClockNotice } from '../../areas/studio/clock-notice'
import { CopiesBanner } from '../../areas/studio/copies-banner'
import { RecoveryBanner } from '../../areas/studio/recovery-banner'
import { AsksStrip } from '../../areas/thread/asks/asks-strip'
import { EscalationsPane } from '../../areas/thread/escalations/escalations-pane'
import { ErrorBoundary, KeyScope } from '../../kit'
import { ForActing } from '../../kit/desk/for-acting'
import { useOverDesk } from '../../kit/desk/over-desk'
import { useRecord, useRecords, useStudioState } from '../../sync'
import classes from './console.module.css'
import { TopBar } from './top-bar'

/** The operator's desk. */
export default function Screen() {
  const shows = useRecords('show')
  const { show } = useStudioState()
  const step = firstRunStep(shows, show, useRecord('feed', 'playback'))
  const bare = useOverDesk(({ panel, dialog }) => panel === null && dialog === null)
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
        <OverDesk />
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

/** The drawer and the dialog that are open. */
function OverDesk() {
  const { panel, dialog } = useOverDesk()
  return (
    <>
      {panel}
      {dialog}
    </>
  )
}
