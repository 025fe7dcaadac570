import { Modal, type ModalProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { OVERLAY_LOOK } from './overlay'

interface Props extends Pick<ModalProps, 'size' | 'closeOnClickOutside'> {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What lies over a screen until Escape, its close button, or a click beside it. It is there as long as it is drawn. */
export function Dialog({ children, ...props }: Props) {
  return (
    <Modal opened zIndex={300} centered {...OVERLAY_LOOK} {...props}>
      {children}
    </Modal>
  )
}
