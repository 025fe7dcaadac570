import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from './action-button'
import { refusalText } from './refusal-text'
import { UNDO_KEY } from './undo-key'
import { dropOffer, undoOffered, useOffer } from './undo-offer'
import classes from './undo-toast.module.css'
import { UndoWords } from './undo-words'
import { useKeys } from './use-keys'

/** How long an undo is offered, and what came of it told, in milliseconds; not counted while it is looked at. */
const OFFERED_MS = 8_000

/**
 * What was done last, with the press that takes it back. It stands in a place of a screen's top where nothing is pressed,
 * and over none of its acts.
 * @param children what stands there while nothing is offered
 */
export function UndoToast({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const offer = useOffer((state) => state.offer)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (!offer || held || offer.state === 'pending') return
    const timer = setTimeout(dropOffer, OFFERED_MS)
    return () => clearTimeout(timer)
  }, [offer, held])
  const open = offer?.state === 'open' || offer?.state === 'pending'
  useKeys(open ? { [UNDO_KEY]: () => void undoOffered() } : {}, { leavesText: true })
  useEffect(() => {
    if (!offer) setHeld(false)
  }, [offer])
  const said = offer?.error ? refusalText(offer.error) : offer?.state === 'done' ? t('undo.undone') : undefined
  return (
    <>
      {!offer && children}
      <div role="status" className={classes.place} data-offered={offer ? '' : undefined}>
        {offer && (
          // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that somebody is there.
          <div
            className={classes.toast}
            data-state={offer.state}
            onPointerEnter={() => setHeld(true)}
            onPointerLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            <span className={classes.words} title={said}>
              {said ?? <UndoWords did={offer.did} />}
            </span>
            {open && (
              <ActionButton
                size="compact-md"
                label={t('undo.undo')}
                shortcut={UNDO_KEY}
                pending={offer.state === 'pending'}
                onPress={() => void undoOffered()}
              />
            )}
          </div>
        )}
      </div>
    </>
  )
}
