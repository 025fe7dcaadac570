import { formatDuration } from '../../kit/format'

/** A reaction time: tenths below ten seconds (`0.3 s`), whole seconds below a minute, then minutes (`1:20`). */
export function formatSeconds(ms: number): string {
  if (ms < 9_950) return `${(ms / 1_000).toFixed(1)} s`
  return ms < 59_500 ? `${Math.round(ms / 1_000)} s` : formatDuration(ms)
}
