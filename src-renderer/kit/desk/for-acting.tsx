import type { ReactNode } from 'react'
import { useLink } from '../../sync'
import { KeyScope, useActiveScope } from '../key-scope'

/** Whether this console only watches: the studio would refuse whatever it did. */
export const useWatching = (): boolean => useLink().role === 'observer'

/** What changes something: an observer sees it, and its buttons and keys rest. */
export function ForActing({ children }: { children: ReactNode }) {
  const watching = useWatching()
  const active = useActiveScope()
  return (
    <KeyScope active={active && !watching}>
      <fieldset disabled={watching} style={{ display: 'contents' }}>
        {children}
      </fieldset>
    </KeyScope>
  )
}
