import { type CSSProperties, useState } from 'react'
import { nextOther } from '../../../src-shared/areas/show/rundown'
import type { SignalKind } from '../../../src-shared/records'
import { useLanguage } from '../../i18n'
import { useKeys } from '../../kit'
import { inDesktop, useRecords, useStudioNow, useStudioState } from '../../sync'
import classes from './board.module.css'
import { Corner } from './corner'
import { CueStage } from './cue-stage'
import { Footer } from './footer'
import { HiddenSign } from './hidden-sign'
import { Idle } from './idle'
import { pedalKeys } from './pedal-keys'
import { ProductStage } from './product-stage'
import { useBoardSettings } from './settings'
import { SettingsPanel } from './settings-panel'
import { Shelf } from './shelf'
import { SIGNAL_KEYS, SignalRow } from './signals'
import { Status } from './status'
import { useBoardAct } from './use-board-act'
import { useCueDrawn } from './use-cue-drawn'
import { usePresses, useThereSince } from './use-presses'
import { useTone } from './use-tone'
import { useTouch } from './use-touch'
import { useWakeLock } from './use-wake-lock'
import { cueView, cueWords, isOpen, lastRaisedOf, nextUp, receivedCue, signalsToShow } from './view'

/** 题板: the host's screen. One cue at a time in letters that fill the space, over the product's price and stock. */
export default function BoardScreen() {
  const { show, segment, segments, product } = useStudioState()
  const cues = useRecords('cue')
  const signals = useRecords('signal')
  const products = useRecords('product')
  const language = useLanguage()
  const now = useStudioNow(1_000)
  const settings = useBoardSettings()
  const touch = useTouch()
  /** The settings are open, and which cue has stood behind them ever since. */
  const [settingUp, setSettingUp] = useState<{ readonly before: string | null } | null>(null)
  const { act, note, pending } = useBoardAct()
  const sending = pending.flatMap((press) => (press.name === 'signal.raise' ? [press.input.kind] : []))

  const hidden = show?.boardHidden === true
  const onAir = show?.state === 'live'
  const cue = hidden ? null : cueView(cues, show?.id, now, language)
  const toRead = cue !== null && cue.look !== 'calm' ? cue.cue.id : null
  // A cue that comes, or comes back, stands over everything: settings give way to it.
  if (settingUp && toRead !== settingUp.before) setSettingUp(toRead === null ? { before: null } : null)
  const setUp = () => setSettingUp({ before: toRead })
  const shownSignals = signalsToShow(signals, show?.id, now)
  const touchRow = settings.touchRow ?? touch

  const awake = useWakeLock()
  const drawn = useCueDrawn(cue?.cue ?? null, settingUp !== null)
  useTone(toRead, settings.sound)

  const presses = usePresses()
  const last = lastRaisedOf(shownSignals)
  const lastSince = useThereSince(last?.id)
  const acknowledge = () => {
    const since = drawn.current && drawn.current.id === cue?.cue.id ? drawn.current.at : null
    if (presses.takes('acknowledge', since) && toRead !== null) act({ name: 'cue.acknowledge', input: { id: toRead } })
  }
  const closed = show?.state === 'ended'
  const received = closed ? null : receivedCue(cues, show?.id, now)
  const receivedSince = useThereSince(received?.id)
  const recall = () => {
    if (presses.takes('recall', receivedSince()) && received && !hidden)
      act({ name: 'cue.recall', input: { id: received.id } })
  }
  const takeBack = (pressed: string) => {
    if (presses.takes(pressed, lastSince()) && last) act({ name: 'signal.cancel', input: { id: last.id } })
  }
  const raise = (kind: SignalKind) => {
    // A pedal that is pressed twice asks once.
    if (presses.takes(kind, 0) && !shownSignals.some((signal) => signal.kind === kind && isOpen(signal)))
      act({ name: 'signal.raise', input: { kind } })
  }
  useKeys(
    {
      Enter: acknowledge,
      Space: acknowledge,
      PageDown: acknowledge,
      PageUp: recall,
      Backspace: () => takeBack('Backspace'),
      s: setUp,
      ...Object.fromEntries(SIGNAL_KEYS.map(([key, kind]) => [key, () => raise(kind)])),
      ...(inDesktop() ? {} : pedalKeys(acknowledge, raise)),
    },
    { enabled: settingUp === null },
  )

  const stage = () => {
    if (cue) {
      return (
        <CueStage
          view={cue}
          pending={pending.some(({ name }) => name === 'cue.acknowledge')}
          touch={touch}
          onAcknowledge={acknowledge}
        />
      )
    }
    return onAir && segment ? <ProductStage segment={segment} product={product} /> : <Idle show={show} now={now} />
  }

  return (
    <div
      className={classes.board}
      data-mirror={settings.mirror}
      data-screen="board"
      style={{ '--text': settings.textSize } as CSSProperties}
    >
      {hidden ? (
        <HiddenSign onSetUp={setUp} />
      ) : (
        <>
          <Status show={show} segment={segment} now={now} awake={awake} onSetUp={setUp} />
          <main className={classes.stage}>{stage()}</main>
          {onAir && product && <Shelf key={product.id} product={product} named={cue !== null} />}
          <Footer
            next={onAir ? nextUp(nextOther(segments, segment), products, language) : null}
            received={received && { id: received.id, text: cueWords(received, language) }}
            onRecall={recall}
            signals={shownSignals}
            sending={sending}
            keys={!touchRow && show !== undefined && !closed}
            note={note}
          />
          {touchRow && show && !closed && (
            <SignalRow signals={shownSignals} sending={sending} onRaise={raise} onTakeBack={takeBack} keys={!touch} />
          )}
        </>
      )}
      <Corner onLongPress={setUp} />
      {settingUp && <SettingsPanel touchRow={touchRow} awake={awake} onClose={() => setSettingUp(null)} />}
    </div>
  )
}
