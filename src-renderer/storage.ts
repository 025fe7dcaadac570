/** What the browser would not keep: it lasts as long as the page. */
const unkept = new Map<string, string>()

/** What is kept on this device under a key; null where there is nothing, or nothing may be read. Never throws. */
export function readKept(key: string): string | null {
  const here = unkept.get(key)
  if (here !== undefined) return here
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Keeps a text on this device, or in this page where the browser refuses or has no room. Never throws. */
export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
    unkept.delete(key)
  } catch {
    unkept.set(key, value)
  }
}

/** Forgets what is kept under a key. Never throws. */
export function forget(key: string): void {
  unkept.delete(key)
  try {
    localStorage.removeItem(key)
  } catch {
    // What cannot be written was not kept.
  }
}

/** Whether the browser keeps a text of the length of a token beyond this page. */
export function keepsAnything(): boolean {
  const key = 'cueroom.probe'
  try {
    localStorage.setItem(key, 'x'.repeat(200))
    localStorage.removeItem(key)
    return true
  } catch {
    return false
  }
}
