import { SHORTCUTS as CUE } from '../../areas/cue/shortcuts'
import { TEMPLATE_KEYS } from '../../areas/cue/templates/template-slots'
import { SHORTCUTS as FEED } from '../../areas/feed/shortcuts'
import { COPY_KEYS, LASTS_KEYS, SHORTCUTS as PEOPLE, ROLE_KEYS } from '../../areas/people/shortcuts'
import { SHORTCUTS as PRODUCT } from '../../areas/product/shortcuts'
import { SHORTCUTS as SHOW } from '../../areas/show/shortcuts'
import { SHORTCUTS as SIGNAL } from '../../areas/signal/shortcuts'
import { SHORTCUTS as STUDIO } from '../../areas/studio/shortcuts'
import { SHORTCUTS as THREAD } from '../../areas/thread/shortcuts'
import type words from '../../i18n/en/console.json'
import { ROW_KEYS } from '../../kit/desk/row-keys'
import { NOTICES_KEY } from '../../kit/notices-key'
import { UNDO_KEY } from '../../kit/undo-key'

/**
 * Every shortcut of the console, by what it does. Each area gives out its own; here they come together, so that no two
 * meet. A character alone may choose, open or go somewhere; what changes something takes a combination with Alt or Ctrl
 * that browsers leave alone, or Enter.
 */
export const SHORTCUTS = {
  ...SHOW,
  ...CUE,
  ...PRODUCT,
  ...SIGNAL,
  ...THREAD,
  ...PEOPLE,
  ...FEED,
  ...STUDIO,
  'panel.keys': 'shift+?',
  language: 'z',
  undo: UNDO_KEY,
  'notices.close': NOTICES_KEY,
  'form.send': 'mod+Enter',
  'form.close': 'Escape',
} as const
export type ShortcutId = keyof typeof SHORTCUTS

/** What the overlay shows one at a time: the desk, or what lies over it. */
export type Layer = 'desk' | 'drawers' | 'dialogs'

/** Lines of one subject; named after the pane, drawer or dialog that they work in. */
interface OverlayGroup {
  readonly name: keyof typeof words.keys.group
  readonly lines: readonly OverlayLine[]
}

/** A line of the overlay: one action, or keys that belong together. */
type OverlayLine = ShortcutId | { readonly what: KeysTogether; readonly keys: readonly string[]; readonly upTo?: true }
type KeysTogether = keyof typeof words.keys.together

const CHOOSE = { what: 'choose', keys: [ROW_KEYS.before, ROW_KEYS.after] } as const
const ENTER = { what: 'enter', keys: [ROW_KEYS.enter] } as const
const CARD = { what: 'card', keys: [ROW_KEYS.enter] } as const
const EDIT = { what: 'edit', keys: [ROW_KEYS.edit] } as const
const REMOVE = { what: 'remove', keys: [ROW_KEYS.remove] } as const
const MOVE = { what: 'move', keys: [ROW_KEYS.moveUp, ROW_KEYS.moveDown] } as const
const TEMPLATE = { what: 'template', keys: [TEMPLATE_KEYS[0], TEMPLATE_KEYS.at(-1) ?? ''], upTo: true } as const

/** How the overlay of all shortcuts shows them: by the layer they work in, and there by subject. */
export const SHORTCUT_GROUPS: Readonly<Record<Layer, readonly OverlayGroup[]>> = {
  desk: [
    {
      name: 'live',
      lines: ['show.start', 'show.rehearse', 'show.end', 'show.firstRun', 'show.own', 'board.hide', 'segment.next'],
    },
    {
      name: 'cue',
      lines: [
        TEMPLATE,
        'composer.templates',
        'composer.addTemplate',
        'composer.text',
        'composer.info',
        'composer.soon',
        'composer.now',
        'composer.hold',
        'composer.send',
        'composer.putBack',
        'composer.clear',
        'composer.dropAim',
        'cue.withdraw',
        'cue.withdrawOther',
        'cue.sendAgain',
      ],
    },
    { name: 'ask', lines: ['ask.before', 'ask.after', 'ask.cue'] },
    {
      name: 'product',
      lines: ['product.price', 'product.stockSet', 'product.edit', 'product.giveNext'],
    },
    { name: 'signal', lines: ['signal.mark', CARD, 'signal.take', 'signal.done', 'signal.decline'] },
    {
      name: 'escalation',
      lines: [
        'escalation.mark',
        CARD,
        'escalation.cue',
        'escalation.cueAgain',
        'escalation.answered',
        'escalation.return',
        'escalation.tab',
      ],
    },
    { name: 'rundown', lines: ['rundown.focus', 'segment.add', CHOOSE, ENTER, EDIT, REMOVE, MOVE] },
    {
      name: 'desk',
      lines: [
        'panel.shows',
        'panel.products',
        'panel.templates',
        'panel.lan',
        'panel.feeds',
        'panel.members',
        'panel.journal',
        'panel.data',
        'panel.keys',
        'undo',
        'language',
        'notices.close',
        'recovery.dismiss',
        'wrongCodes.read',
      ],
    },
  ],
  drawers: [
    { name: 'shows', lines: ['shows.add', 'shows.sample', CHOOSE, ENTER, EDIT, 'shows.copy'] },
    { name: 'products', lines: ['products.add', CHOOSE, EDIT, REMOVE] },
    { name: 'templates', lines: ['templates.add', { ...TEMPLATE, what: 'templateRow' }, CHOOSE, EDIT, REMOVE] },
    { name: 'members', lines: ['members.add', CHOOSE, ENTER, EDIT, REMOVE] },
    {
      name: 'lan',
      lines: [
        'lan.share',
        { what: 'copy', keys: COPY_KEYS },
        { what: 'role', keys: [ROLE_KEYS[0], ROLE_KEYS[4]], upTo: true },
        { what: 'lasts', keys: LASTS_KEYS },
        'lan.newCode',
        'lan.address',
        'lan.copyPage',
        'lan.copyPost',
        'lan.closeCode',
        CHOOSE,
        EDIT,
        'lan.rowLasts',
        REMOVE,
      ],
    },
    {
      name: 'feeds',
      lines: [
        'feeds.address',
        'feeds.connect',
        'feeds.copy',
        'feeds.recording',
        'feeds.play',
        'feeds.pause',
        'feeds.stop',
        'feeds.slower',
        'feeds.faster',
        'feeds.name',
        'feeds.record',
        'feeds.own',
      ],
    },
    { name: 'journal', lines: ['journal.refresh', 'journal.older'] },
    { name: 'data', lines: [CHOOSE, ENTER, 'data.export', 'data.copyFolder', 'data.download', 'data.choose'] },
  ],
  dialogs: [
    { name: 'form', lines: ['form.send', 'form.close'] },
    { name: 'segmentForm', lines: ['segmentForm.kind', 'segmentForm.product', 'segmentForm.delete'] },
    { name: 'productForm', lines: ['productForm.addPoint', 'productForm.deletePoint'] },
    { name: 'showForm', lines: ['showForm.rehearsal'] },
    { name: 'startForm', lines: ['startForm.accept'] },
    { name: 'replaceForm', lines: ['replaceForm.letIn', 'replaceForm.goOn'] },
    { name: 'templateForm', lines: ['templateForm.urgency', 'templateForm.intent', 'templateForm.hold'] },
    { name: 'memberForm', lines: ['memberForm.operator', 'memberForm.host', 'memberForm.support'] },
  ],
}
