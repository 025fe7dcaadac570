import type { ReactNode } from 'react'
import { Key } from '../key'

/** The label of a field with the key that brings one to it, or that changes it. */
export function KeyLabel({ children, k }: { children: ReactNode; k: string }) {
  return (
    <span style={{ display: 'inline-flex', gap: 6, alignItems: 'center' }}>
      {children} <Key k={k} />
    </span>
  )
}
