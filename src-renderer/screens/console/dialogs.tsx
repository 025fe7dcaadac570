import { TemplateDialog } from '../../areas/cue/templates/template-dialog'
import { MemberDialog } from '../../areas/people/members/member-dialog'
import { ProductDialog } from '../../areas/product/product-dialog'
import { EndLiveDialog } from '../../areas/show/live/end-live-dialog'
import { StartLiveDialog } from '../../areas/show/live/start-live-dialog'
import { DeleteSegmentDialog } from '../../areas/show/rundown/delete-segment-dialog'
import { SegmentDialog } from '../../areas/show/rundown/segment-dialog'
import { ShowDialog } from '../../areas/show/show-dialog'
import { ReplaceDialog } from '../../areas/studio/data/replace-dialog'
import { ReturnDialog } from '../../areas/thread/escalations/return-dialog'
import { KeysDialog } from './keys-dialog'
import { NoticesDialog } from './notices-dialog'
import { useUi } from './ui'

/** The dialog that is open, if one is. */
export function Dialogs() {
  const dialog = useUi((ui) => ui.dialog)
  switch (dialog?.kind) {
    case 'segment':
      return <SegmentDialog id={dialog.id} />
    case 'deleteSegment':
      return <DeleteSegmentDialog id={dialog.id} />
    case 'product':
      return <ProductDialog id={dialog.id} />
    case 'show':
      return <ShowDialog id={dialog.id} />
    case 'template':
      return <TemplateDialog id={dialog.id} />
    case 'member':
      return <MemberDialog id={dialog.id} />
    case 'returnEscalation':
      return <ReturnDialog id={dialog.id} />
    case 'startLive':
      return <StartLiveDialog />
    case 'endLive':
      return <EndLiveDialog />
    case 'keys':
      return <KeysDialog />
    case 'notices':
      return <NoticesDialog />
    case 'replaceData':
      return <ReplaceDialog {...dialog} />
    case undefined:
      return null
  }
}
