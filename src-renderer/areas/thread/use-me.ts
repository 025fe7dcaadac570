import { useMemo } from 'react'
import type { Role } from '../../../src-shared/roles'
import { useLink } from '../../sync'

/** Who works at this screen: threads are claimed by devices. */
export interface Me {
  readonly role: Role | null
  readonly deviceId: string | null
  /** Whether the studio hears this screen now. */
  readonly live: boolean
}

/** The same object until one of its facts changes. */
export function useMe(): Me {
  const { role, state, deviceId } = useLink()
  return useMemo(() => ({ role, deviceId, live: state === 'live' }), [role, state, deviceId])
}
