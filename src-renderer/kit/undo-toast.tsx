import { IconCheck } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStudioState } from '../sync'
import { ActionButton } from './action-button'
import { refusalText } from './refusal-text'
import { useSaid } from './said'
import { UNDO_KEY } from './undo-key'
import { dropOffer, isOf, nextToUndo, OFFERED_MS, placeOf, undoOffered, useOffer } from './undo-offer'
import classes from './undo-toast.module.css'
import { useUndoWords } from './undo-words'
import { useAttended } from './use-attended'
import { useKeys } from './use-keys'

/**
 * What was done last, with the press that takes it back, and what is said in a word or two. It has a place of its own in
 * a screen's top, which others give way to, and covers nothing.
 */
export function UndoToast() {
  const { t } = useTranslation()
  const { show } = useStudioState()
  const last = useOffer((state) => state.offer)
  const offer = last && isOf(last, placeOf(show)) ? last : null
  useEffect(() => {
    if (last && !offer) dropOffer()
  }, [last, offer])
  const copied = useSaid(({ words }) => words)
  const { ref, isAttended, lookAgain, attend } = useAttended()
  useEffect(() => {
    lookAgain()
    if (!offer || isAttended || offer.state === 'pending') return
    const timer = setTimeout(dropOffer, OFFERED_MS)
    return () => clearTimeout(timer)
  }, [offer, isAttended, lookAgain])
  const next = useOffer(nextToUndo)
  const open = offer !== null && (offer.state === 'pending' || next !== undefined)
  useKeys(open ? { [UNDO_KEY]: () => void undoOffered() } : {}, { leavesText: true })
  const did = useUndoWords(offer?.did)
  const before = useUndoWords(offer?.state === 'done' ? next?.did : undefined)
  const said = offer?.error ? refusalText(offer.error) : offer?.state === 'done' ? t('undo.undone', { did }) : did
  // What Ctrl+Z takes back next is told apart from what it has just taken back.
  const lines = before ? [said, t('undo.before', { did: before })] : [said]
  return (
    <div role="status" className={classes.place} data-offered={offer ? '' : undefined}>
      {copied && (
        <span className={classes.said} title={copied}>
          <IconCheck size={16} aria-hidden />
          <span className={classes.words}>{copied}</span>
        </span>
      )}
      {offer && (
        <div ref={ref} className={classes.toast} data-state={offer.state} {...attend}>
          <span className={before ? classes.lines : classes.words} title={lines.join('\n')}>
            {before ? lines.map((line) => <span key={line}>{line}</span>) : said}
          </span>
          {open && (
            <ActionButton
              size="compact-md"
              label={t('undo.undo')}
              means={next?.id}
              shortcut={UNDO_KEY}
              pending={offer.state === 'pending'}
              onPress={() => void undoOffered()}
            />
          )}
        </div>
      )}
    </div>
  )
}
