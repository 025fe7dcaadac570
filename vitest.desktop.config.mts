import { defineConfig } from 'vitest/config'

/** Real Electron on real displays: one at a time, since there is one desk. */
export default defineConfig({
  test: {
    include: ['tests/desktop/**/*.test.ts'],
    globalSetup: ['tests/support/built.ts', 'tests/desktop/desk-setup.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
