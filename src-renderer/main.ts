import { config } from 'zod'

// The page's content security policy forbids code made at run time. Zod tries whether it may as soon as the first schema
// of an object is made, and the browser reports the try as a violation: this is told before any schema is loaded.
config({ jitless: true })

/** What Chrome 111, Safari 16.4 and Firefox 126 have and older ones lack: one that misses it dies halfway, on black. */
const isNewEnough =
  'hasOwn' in Object &&
  'Segmenter' in Intl &&
  'toSorted' in Array.prototype &&
  CSS.supports('selector(:has(a))') &&
  CSS.supports('zoom', '1.5')
// Otherwise the sentence of index.html stays.
if (isNewEnough) await import('./start')
