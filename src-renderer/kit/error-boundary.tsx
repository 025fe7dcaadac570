import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from './empty-state'
import { Key } from './key'

interface Props {
  readonly children: ReactNode
}

/** Keeps a fault in one part of a screen to that part, and offers to try it again. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return <Failure onTryAgain={() => this.setState({ failed: false })} />
  }
}

/** Enter tries again at once, unless someone is typing in another part of the screen. */
function focusIfFree(button: HTMLButtonElement | null): void {
  if (document.activeElement === document.body) button?.focus()
}

function Failure({ onTryAgain }: { onTryAgain: () => void }) {
  const { t } = useTranslation()
  return (
    <EmptyState title={t('failure.title')} help={t('failure.help')}>
      <Button ref={focusIfFree} variant="default" rightSection={<Key k="Enter" />} onClick={onTryAgain}>
        {t('action.tryAgain')}
      </Button>
    </EmptyState>
  )
}
