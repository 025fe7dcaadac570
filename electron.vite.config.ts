import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** Loaded from node_modules at run time: native code. Everything else is bundled, so that a start reads one file. */
const external = ['electron', 'better-sqlite3']

export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      target: 'node18',
      sourcemap: true,
      rollupOptions: {
        // ws looks for these at run time and does without them.
        external: [...external, 'bufferutil', 'utf-8-validate'],
        input: {
          desktop: resolve('src-main/desktop.ts'),
          station: resolve('src-main/station.ts'),
          pair: resolve('src-main/pair.ts'),
          data: resolve('src-main/data.ts'),
          // Runs in threads of its own: `src-main/store/off-thread.ts`.
          'store-worker': resolve('src-main/store/worker.ts'),
        },
        // Chunks lie beside the entries: `src-main/places.ts` finds its folders from where it ends up.
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron'],
        input: { preload: resolve('src-preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react()],
    build: {
      target: 'chrome111',
      outDir: resolve('out/renderer'),
      // Small fonts as well stay files: the pages' policy takes no font from an address that holds its own data.
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: resolve('src-renderer/index.html') } },
    },
  },
})
