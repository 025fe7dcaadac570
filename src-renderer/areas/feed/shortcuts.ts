/** The console's shortcuts of feeds and recordings, by what they do. */
export const SHORTCUTS = {
  'panel.feeds': 'f',
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
} as const
