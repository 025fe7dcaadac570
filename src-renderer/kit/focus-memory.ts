/** Where the keyboard was before something was laid over it. */
interface FocusMemory {
  /** Takes down what has the focus now. */
  readonly keep: () => void
  /** Gives the focus back, once what lay over it is gone; not where something else has taken it meanwhile. */
  readonly giveBack: () => void
}

/** The memory of one layer: without it the focus is on nothing when the layer is closed. */
export function focusMemory(): FocusMemory {
  let before: Element | null = null
  return {
    keep: () => {
      before = document.activeElement
    },
    giveBack: () => {
      const element = before
      before = null
      setTimeout(() => {
        const { activeElement, body } = document
        const isFree = activeElement === null || activeElement === body || !activeElement.isConnected
        if (isFree && element instanceof HTMLElement && element.isConnected) element.focus()
      })
    },
  }
}
