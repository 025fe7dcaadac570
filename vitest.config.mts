import { defineConfig } from 'vitest/config'

// A busy machine is no fault: what is waited for may take long, and is looked at often.
const expect = { poll: { interval: 10, timeout: 30_000 } }
const globalSetup = 'tests/support/built.ts'
const isLinux64 = process.platform === 'linux' && process.arch === 'x64'
/** What must also hold in the oldest browser. */
const inOldest = ['answering', 'board*', 'desk-sizes', 'pair', 'triangle']

export default defineConfig({
  test: {
    // Much of what these tests take is waiting: on two cores two files at once.
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], globalSetup, testTimeout: 60_000, expect } },
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
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          // The oldest browser that README names. Its package is for Linux on x64.
          name: 'oldest browser',
          include: isLinux64 ? inOldest.map((name) => `tests/browser/${name}.test.ts`) : [],
          env: { CUEROOM_BROWSER: 'oldest' },
          globalSetup,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
