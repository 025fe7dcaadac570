import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from './empty-state'

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

function Failure({ onTryAgain }: { onTryAgain: () => void }) {
  const { t } = useTranslation()
  return (
    <EmptyState title={t('failure.title')} help={t('failure.help')}>
      <Button variant="default" onClick={onTryAgain}>
        {t('action.tryAgain')}
      </Button>
    </EmptyState>
  )
}
