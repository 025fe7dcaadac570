/** What a browser keeps under keys, and this page where the browser refuses or has no room. None of it ever throws. */
function keptIn(place: () => Storage) {
  /** What the browser would not keep: it lasts as long as the page. */
  const unkept = new Map<string, string>()
  return {
    read: (key: string): string | null => {
      const here = unkept.get(key)
      if (here !== undefined) return here
      try {
        return place().getItem(key)
      } catch {
        return null
      }
    },
    keep: (key: string, value: string): void => {
      try {
        place().setItem(key, value)
        unkept.delete(key)
      } catch {
        unkept.set(key, value)
      }
    },
    forget: (key: string): void => {
      unkept.delete(key)
      try {
        place().removeItem(key)
      } catch {
        // What cannot be written was not kept.
      }
    },
  }
}

const device = keptIn(() => localStorage)

/** What is kept on this device under a key; null where there is nothing, or nothing may be read. Never throws. */
export const readKept = device.read
/** Keeps a text on this device, or in this page where the browser refuses or has no room. Never throws. */
export const keep = device.keep
/** Forgets what is kept under a key. Never throws. */
export const forget = device.forget

/** The same for this tab alone: it outlives a reload of the page, and is gone with the tab. */
export const tab = keptIn(() => sessionStorage)

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
