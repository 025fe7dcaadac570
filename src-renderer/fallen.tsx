import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './fallen.module.css'
import { loadAgain, useLoadsAgain } from './load-again'
import { disconnect } from './sync'

interface Props {
  /** Whether it loads itself again: a board has nobody at hand. */
  readonly comesBack: boolean
  readonly children: ReactNode
}

/** Around all of a page: a fault that no part of it keeps to itself leaves a sentence, and not a black screen. */
export class FallenBoundary extends Component<Props, { fallen: boolean }> {
  override state = { fallen: false }

  static getDerivedStateFromError() {
    return { fallen: true }
  }

  /** The studio must not take a screen that shows nothing for one that is there. */
  override componentDidCatch(): void {
    disconnect()
  }

  override render() {
    return this.state.fallen ? <Fallen comesBack={this.props.comesBack} /> : this.props.children
  }
}

/** Enter loads it again at once. */
const takeFocus = (button: HTMLButtonElement | null): void => button?.focus()

/** Made of nothing that may have been at fault: no theme, no parts of the library. */
function Fallen({ comesBack }: { comesBack: boolean }) {
  const { t } = useTranslation()
  const left = useLoadsAgain(comesBack)
  return (
    <main className={classes.fallen} role="alert">
      <h1>{t('fallen.title')}</h1>
      <p>{t('failure.help')}</p>
      <button type="button" ref={takeFocus} onClick={loadAgain}>
        {t('action.reload')} <kbd>Enter</kbd>
      </button>
      {left !== null && <p>{t('fallen.comesBack', { count: left })}</p>}
    </main>
  )
}
