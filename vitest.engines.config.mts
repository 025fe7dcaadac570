import { defineConfig } from 'vitest/config'

/** The browser whose WebDriver CUEROOM_WEBDRIVER names: what a live needs holds in every engine. */
export default defineConfig({
  test: {
    include: ['tests/engines/**/*.test.ts'],
    globalSetup: 'tests/support/built.ts',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { interval: 50, timeout: 20_000 } },
  },
})
