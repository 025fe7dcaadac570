import { defineConfig } from 'vitest/config'

// A busy machine is no fault: what is waited for may take long, and is looked at often.
const expect = { poll: { interval: 10, timeout: 30_000 } }
const globalSetup = 'tests/support/built.ts'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 60_000, expect } },
      {
        test: {
          name: 'station',
          include: ['tests/station/**/*.test.ts'],
          globalSetup,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect,
          // One Chromium at a time: two cores do not hold more.
          fileParallelism: false,
        },
      },
    ],
  },
})
