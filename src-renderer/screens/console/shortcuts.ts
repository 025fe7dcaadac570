import { TEMPLATE_KEYS } from '../../areas/cue/templates/template-slots'
import type words from '../../i18n/en/console.json'
import { NOTICES_KEY } from '../../kit/notices-key'
import { PUT_BACK_KEY } from '../../kit/put-back-key'
import { UNDO_KEY } from '../../kit/undo-key'

/**
 * Every shortcut of the console, by what it does; the one place where keys are given out. A character alone may choose,
 * open or go somewhere; what changes something takes a combination with Alt or Ctrl that browsers leave alone, or Enter.
 */
export const SHORTCUTS = {
  'show.start': 'alt+l',
  'show.rehearse': 'alt+shift+l',
  'show.end': 'shift+e',
  'show.firstRun': 'alt+o',
  'show.own': 'shift+o',
  'recovery.dismiss': 'alt+shift+y',
  'wrongCodes.read': 'alt+w',
  'board.hide': 'alt+x',
  'segment.next': 'alt+n',
  'rundown.focus': 'g',
  'segment.add': 'shift+n',
  'composer.text': 'c',
  'composer.info': 'q',
  'composer.soon': 'w',
  'composer.now': 'e',
  'composer.hold': 'h',
  'composer.send': 'mod+Enter',
  'composer.putBack': PUT_BACK_KEY,
  'composer.clear': 'Escape',
  'composer.dropAim': 'Backspace',
  'composer.templates': '\\',
  'composer.addTemplate': 'shift+x',
  'cue.withdraw': 'alt+u',
  'cue.withdrawOther': 'alt+shift+u',
  'cue.sendAgain': 'alt+g',
  'product.price': 'p',
  'product.stockSet': ';',
  'product.edit': 'shift+p',
  'product.giveNext': 'shift+g',
  'signal.mark': 'k',
  'signal.take': 'alt+j',
  'signal.done': 'alt+k',
  'signal.decline': 'alt+shift+k',
  'escalation.mark': "'",
  'escalation.cue': 's',
  'escalation.cueAgain': 'shift+s',
  'escalation.answered': 'alt+a',
  'escalation.return': 'r',
  'escalation.tab': 'shift+t',
  'ask.before': '[',
  'ask.after': ']',
  'ask.cue': 'y',
  'panel.shows': 'o',
  'panel.products': 'i',
  'panel.templates': 'x',
  'panel.lan': 'v',
  'panel.feeds': 'f',
  'panel.members': 'm',
  'panel.journal': 'j',
  'panel.data': 'd',
  'panel.keys': 'shift+?',
  language: 'z',
  undo: UNDO_KEY,
  'notices.close': NOTICES_KEY,

  'shows.add': 'n',
  'shows.sample': 'alt+o',
  'shows.copy': 'alt+c',
  'products.add': 'n',
  'templates.add': 'n',
  'members.add': 'n',
  'lan.share': 'alt+l',
  'lan.newCode': 'alt+n',
  'lan.rowLasts': 'F8',
  'lan.address': 'a',
  'lan.copyPage': 'shift+c',
  'lan.copyPost': 'shift+v',
  'lan.closeCode': 'alt+x',
  'feeds.address': 'a',
  'feeds.connect': 'alt+c',
  'feeds.copy': 'c',
  'feeds.recording': 'l',
  'feeds.play': 'alt+p',
  'feeds.pause': 'alt+k',
  'feeds.stop': 'alt+x',
  'feeds.slower': 'alt+-',
  'feeds.faster': 'alt+=',
  'feeds.name': 'e',
  'feeds.record': 'alt+r',
  'feeds.own': 'o',
  'journal.refresh': 'r',
  'journal.older': 'o',
  'data.export': 'alt+r',
  'data.copyFolder': 'c',
  'data.download': 's',
  'data.choose': 'f',

  'form.send': 'mod+Enter',
  'form.close': 'Escape',
  'segmentForm.delete': 'F4',
  'segmentForm.kind': 'F8',
  'segmentForm.product': 'F9',
  'productForm.deletePoint': 'F4',
  'productForm.addPoint': 'F8',
  'showForm.rehearsal': 'F8',
  'startForm.accept': 'F8',
  'replaceForm.letIn': 'F8',
  'replaceForm.goOn': 'F9',
  'templateForm.urgency': 'F2',
  'templateForm.intent': 'F8',
  'templateForm.hold': 'F9',
  'memberForm.operator': 'F2',
  'memberForm.host': 'F4',
  'memberForm.support': 'F8',
} as const
export type ShortcutId = keyof typeof SHORTCUTS

/** Keys that act on the chosen row of a list. */
export const ROW_KEYS = {
  before: 'ArrowUp',
  after: 'ArrowDown',
  enter: 'Enter',
  edit: 'F2',
  remove: 'Delete',
  moveUp: 'alt+ArrowUp',
  moveDown: 'alt+ArrowDown',
} as const

/** Keys of what a device can be paired for, and of the studio's addresses, in their order. */
export const ROLE_KEYS = ['1', '2', '3', '4', '5'] as const
/** Keys of how long a device that is paired may join. */
export const LASTS_KEYS = ['d', 'f', 'g'] as const
export const COPY_KEYS = ['c', '6', '7', '8', '9', '0'] as const

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
