import { create } from 'qrcode'
import { useMemo } from 'react'
import classes from './lan-panel.module.css'

/** White modules around the code, without which scanners do not find it. */
const QUIET = 4

/** Text as a QR code, drawn as one path so that it is sharp at every size. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { path, width } = useMemo(() => {
    const { modules } = create(text, { errorCorrectionLevel: 'M' })
    let drawn = ''
    for (let y = 0; y < modules.size; y += 1) {
      for (let x = 0; x < modules.size; x += 1) {
        if (modules.get(y, x)) drawn += `M${x + QUIET} ${y + QUIET}h1v1h-1z`
      }
    }
    return { path: drawn, width: modules.size + 2 * QUIET }
  }, [text])
  return (
    <svg
      className={classes.qr}
      viewBox={`0 0 ${width} ${width}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000" />
    </svg>
  )
}
