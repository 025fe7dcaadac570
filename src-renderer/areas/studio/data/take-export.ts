import { tokenFor } from '../../../sync'

/** The address of what was taken stays good for so long, in milliseconds: by then the browser has it. */
const KEPT_MS = 60_000

/**
 * Has the browser save an export on this device. The browser keeps what is on its way, on its disk where it is large.
 * @throws Error when the station or the network does not give it
 */
export async function takeExport(name: string): Promise<void> {
  const authorization = `Bearer ${tokenFor(['operator'])}`
  const answer = await fetch(`/api/exports/${encodeURIComponent(name)}`, { headers: { authorization } })
  if (!answer.ok) throw new Error(`the station answered ${answer.status}`)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS)
}
