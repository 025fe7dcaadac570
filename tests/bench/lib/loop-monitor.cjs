// Loaded into the station before it starts: tells the bench how long the main loop was held at the most since it asked last.
const { monitorEventLoopDelay } = require('node:perf_hooks')

const RESOLUTION_MS = 1
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
delay.enable()
process.on('message', () => {
  process.send?.({ longestMs: Math.max(delay.max / 1e6 - RESOLUTION_MS, 0), samples: delay.count })
  delay.reset()
})
process.channel?.unref()
