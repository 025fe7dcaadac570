import { useUi } from '../ui'
import { DataPanel } from './data/data-panel'
import { FeedsPanel } from './feeds/feeds-panel'
import { JournalPanel } from './journal/journal-panel'
import { LanPanel } from './lan/lan-panel'
import { MembersPanel } from './members/members-panel'
import { ProductsPanel } from './products/products-panel'
import { ShowsPanel } from './shows/shows-panel'
import { TemplatesPanel } from './templates/templates-panel'

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
