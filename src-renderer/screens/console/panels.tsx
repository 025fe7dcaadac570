import { TemplatesPanel } from '../../areas/cue/templates/templates-panel'
import { FeedsPanel } from '../../areas/feed/panel/feeds-panel'
import { LanPanel } from '../../areas/people/lan/lan-panel'
import { MembersPanel } from '../../areas/people/members/members-panel'
import { ProductsPanel } from '../../areas/product/products-panel'
import { ShowsPanel } from '../../areas/show/shows-panel'
import { DataPanel } from '../../areas/studio/data/data-panel'
import { JournalPanel } from '../../areas/studio/journal/journal-panel'
import { useUi } from './ui'

/** The drawer that is open, if one is. */
export function Panels() {
  const panel = useUi((ui) => ui.panel)
  switch (panel) {
    case 'shows':
      return <ShowsPanel />
    case 'products':
      return <ProductsPanel />
    case 'templates':
      return <TemplatesPanel />
    case 'lan':
      return <LanPanel />
    case 'feeds':
      return <FeedsPanel />
    case 'members':
      return <MembersPanel />
    case 'journal':
      return <JournalPanel />
    case 'data':
      return <DataPanel />
    case null:
      return null
  }
}
