import { defineConfig } from 'vitest/config'

/**
 * The unit tests of what `npm run mutate` puts faults into. Nothing is built here: workers run what was built before, and
 * what they do is no subject of these tests.
 */
export default defineConfig({
  test: {
    include: ['tests/unit/{broadcast,commands,feeds,queries,shared,store,triage}/**/*.test.ts'],
    testTimeout: 60_000,
    expect: { poll: { interval: 10, timeout: 30_000 } },
  },
})
