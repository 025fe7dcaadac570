import {
  IconBroadcast,
  IconCalendarEvent,
  IconDatabase,
  IconDevices,
  IconHistory,
  IconShoppingBag,
  IconTemplate,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { TemplatesPanel } from '../../areas/cue/templates/templates-panel'
import { FeedsPanel } from '../../areas/feed/panel/feeds-panel'
import { LanPanel } from '../../areas/people/lan/lan-panel'
import { MembersPanel } from '../../areas/people/members/members-panel'
import { ProductsPanel } from '../../areas/product/products-panel'
import { ShowsPanel } from '../../areas/show/shows-panel'
import { DataPanel } from '../../areas/studio/data/data-panel'
import { JournalPanel } from '../../areas/studio/journal/journal-panel'

/** The console's drawers, in the order of their buttons. */
export const PANELS = ['shows', 'products', 'templates', 'lan', 'feeds', 'members', 'journal', 'data'] as const
export type Panel = (typeof PANELS)[number]

/** Each drawer, and its sign. */
export const PANEL_OF: Readonly<Record<Panel, { Icon: TablerIcon; panel: ReactElement }>> = {
  shows: { Icon: IconCalendarEvent, panel: <ShowsPanel /> },
  products: { Icon: IconShoppingBag, panel: <ProductsPanel /> },
  templates: { Icon: IconTemplate, panel: <TemplatesPanel /> },
  lan: { Icon: IconDevices, panel: <LanPanel /> },
  feeds: { Icon: IconBroadcast, panel: <FeedsPanel /> },
  members: { Icon: IconUsers, panel: <MembersPanel /> },
  journal: { Icon: IconHistory, panel: <JournalPanel /> },
  data: { Icon: IconDatabase, panel: <DataPanel /> },
}
