import { config } from 'zod'

// The page's content security policy forbids code made at run time. Zod tries whether it may as soon as the first schema
// of an object is made, and the browser reports the try as a violation: this is told before any schema is loaded.
config({ jitless: true })
await import('./start')
