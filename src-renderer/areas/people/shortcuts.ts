/** The console's shortcuts of people and devices, by what they do. */
export const SHORTCUTS = {
  'wrongCodes.read': 'alt+w',
  'panel.lan': 'v',
  'panel.members': 'm',
  'members.add': 'n',
  'lan.share': 'alt+l',
  'lan.newCode': 'alt+n',
  'lan.rowLasts': 'F8',
  'lan.address': 'a',
  'lan.copyPage': 'shift+c',
  'lan.copyPost': 'shift+v',
  'lan.closeCode': 'alt+x',
  'memberForm.operator': 'F2',
  'memberForm.host': 'F4',
  'memberForm.support': 'F8',
} as const

/** Keys of what a device can be paired for, and of the studio's addresses, in their order. */
export const ROLE_KEYS = ['1', '2', '3', '4', '5'] as const
/** Keys of how long a device that is paired may join. */
export const LASTS_KEYS = ['d', 'f', 'g'] as const
export const COPY_KEYS = ['c', '6', '7', '8', '9', '0'] as const
