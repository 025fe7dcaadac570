import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { thirdParty } from './scripts/third-party'

/**
 * Sizes of the desks are written in pixels and built as rem, so that all of a desk grows with its letters on a large
 * screen. The board sizes itself by the screen it is on; hairlines stay one pixel.
 */
const growingDesks = {
  postcssPlugin: 'growing-desks',
  Declaration(declaration: { value: string; source?: { input: { file?: string } } }) {
    const file = declaration.source?.input.file ?? ''
    if (!/src-renderer[\\/](areas|kit|screens[\\/](console|triage))[\\/]/.test(file)) return
    declaration.value = declaration.value.replace(/(?<![\w.-])(\d*\.?\d+)px\b/g, (written, pixels) =>
      Number(pixels) > 1 ? `${Number(pixels) / 16}rem` : written,
    )
  },
}

/** Loaded from node_modules at run time: native code. Everything else is bundled, so that a start reads one file. */
const external = ['electron', 'better-sqlite3']

const notices = thirdParty()

export default defineConfig({
  main: {
    plugins: [notices('main')],
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
          // Runs in threads of its own: `src-main/engine/store/off-thread.ts`.
          'store-worker': resolve('src-main/engine/store/worker.ts'),
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
    plugins: [react(), notices('screens')],
    css: { postcss: { plugins: [growingDesks] } },
    build: {
      // What the oldest browsers that README names have in common.
      target: 'es2022',
      cssTarget: ['chrome111', 'safari16.4', 'firefox126'],
      outDir: resolve('out/renderer'),
      // Small fonts as well stay files: the pages' policy takes no font from an address that holds its own data.
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: resolve('src-renderer/index.html') } },
    },
  },
})
