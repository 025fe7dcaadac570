/** A frame so often, in milliseconds: a picture that stands still counts as paused in some browsers. */
const FRAME_MS = 1_000

/**
 * Plays a silent black picture behind the page, as large as the screen: browsers let a display sleep beside a film that
 * is small. It needs no sound and nothing from the network. Whether a device stays awake is its own decision: nothing
 * tells a page.
 * @param onStopped called once when the browser stops it, as for a call or to save power
 * @returns a function that ends it; null where the browser does not play it, be it for want of a press
 */
export async function playBehind(onStopped: () => void): Promise<(() => void) | null> {
  const canvas = document.createElement('canvas')
  canvas.width = 16
  canvas.height = 16
  const draw = canvas.getContext('2d')
  const video = document.createElement('video')
  if (!draw || !('captureStream' in canvas)) return null
  video.muted = true
  video.playsInline = true
  video.setAttribute('aria-hidden', 'true')
  Object.assign(video.style, { position: 'fixed', inset: '0', width: '100vw', height: '100vh', zIndex: '-1' })
  document.body.append(video)
  let frame = 0
  const timer = setInterval(() => {
    draw.fillStyle = frame++ % 2 ? '#000' : '#010101'
    draw.fillRect(0, 0, canvas.width, canvas.height)
  }, FRAME_MS)
  draw.fillRect(0, 0, canvas.width, canvas.height)
  video.srcObject = canvas.captureStream(1)
  const stop = () => {
    clearInterval(timer)
    video.remove()
  }
  try {
    await video.play()
    video.addEventListener(
      'pause',
      () => {
        // Taken out of the page it pauses as well.
        if (!video.isConnected) return
        stop()
        onStopped()
      },
      { once: true },
    )
    return stop
  } catch {
    stop()
    return null
  }
}
