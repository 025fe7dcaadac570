import { createContext, type ReactNode, useContext } from 'react'

const Active = createContext(true)

interface Props {
  /** False while something lies over it: a drawer, a dialog. */
  readonly active: boolean
  readonly children: ReactNode
}

/** A layer of the screen whose shortcuts rest while another layer lies over it. The nearest one around decides. */
export function KeyScope({ active, children }: Props) {
  return <Active value={active}>{children}</Active>
}

/** Whether shortcuts of the layer that this is drawn in work now. */
export const useActiveScope = (): boolean => useContext(Active)
