import { useAct } from '../../../kit'
import { stillChosen } from '../../../kit/desk/mark'
import { closeDialog } from '../../../kit/desk/over-desk'
import { useStudioState } from '../../../sync'
import { focusSegment } from './chosen-segment'

/** Takes a segment out of the rundown and closes what asked about it; afterwards the one in its place is selected. */
export function useDeleteSegment(id: string | null): { pending: boolean; remove: () => void } {
  const { segments } = useStudioState()
  const { act, pending } = useAct()
  const remove = async () => {
    if (id === null) return
    const place = segments.findIndex((other) => other.id === id)
    const others = segments.map((other) => other.id).filter((other) => other !== id)
    if (!(await act('segment.delete', { id }))) return
    closeDialog()
    focusSegment(stillChosen(others, undefined, place) ?? null)
  }
  return { pending, remove: () => void remove() }
}
