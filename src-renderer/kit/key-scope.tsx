import { createContext, type ReactNode, useContext } from 'react'

const Active = createContext(true)

interface Props {
  /** False while something lies over it: a drawer, a dialog. */
  readonly active: boolean
  readonly children: ReactNode
}

/** A layer of the screen whose shortcuts rest while another layer lies over it, or over one that it stands in. */
export function KeyScope({ active, children }: Props) {
  const around = useContext(Active)
  return <Active value={around && active}>{children}</Active>
}

/** Whether shortcuts of the layer that this is drawn in work now. */
export const useActiveScope = (): boolean => useContext(Active)
