import { ReturnDialog } from '../escalations/return-dialog'
import { useUi } from '../ui'
import { ReplaceDialog } from './data/replace-dialog'
import { EndLiveDialog } from './end-live-dialog'
import { KeysDialog } from './keys-dialog'
import { MemberDialog } from './members/member-dialog'
import { NoticesDialog } from './notices-dialog'
import { ProductDialog } from './products/product-dialog'
import { DeleteSegmentDialog } from './segments/delete-segment-dialog'
import { SegmentDialog } from './segments/segment-dialog'
import { ShowDialog } from './shows/show-dialog'
import { StartLiveDialog } from './start-live-dialog'
import { TemplateDialog } from './templates/template-dialog'

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
