import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import project from './package.json' with { type: 'json' }
import { compressed } from './scripts/compressed.ts'
import { contentPolicy } from './scripts/contentPolicy.ts'
import { documentHead } from './scripts/documentHead.ts'
import { lacking } from './scripts/lacking.ts'
import { oldCss } from './scripts/oldCss.ts'
import { startScripts } from './scripts/startScripts.ts'
import { licences } from './scripts/licences.ts'
import { offline } from './scripts/offline.ts'

/* Components, what is named use…, and stores need a page; all else runs in plain Node. */
const DOM_TESTS = ['tests/**/{[A-Z]*,use[A-Z]*}.test.ts', 'tests/stores/**/*.test.ts']
const BUILD_TESTS = 'tests/build/**/*.test.ts'
/* The oldest engines in which everything reads right. */
const OLDEST = project.browserslist.map((each) => each.replace(' ', ''))
const ECHARTS = /node_modules[\\/]echarts[\\/]/

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [
    vue(),
    lacking(),
    // The dashboard in one file and the pages of the benches are no site.
    ...(mode === 'single' || mode === 'bench'
      ? []
      : [startScripts(), documentHead(), contentPolicy("'self'"), offline(), compressed()]),
    // After `offline`: nobody needs them without a network.
    ...(mode === 'bench' ? [] : [licences()]),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  // Pages on a disk cannot start module workers.
  worker: { format: mode === 'single' ? 'iife' : 'es' },
  css: { postcss: { plugins: [oldCss()] } },
  build: {
    target: OLDEST,
    manifest: true,
    modulePreload: { polyfill: false },
    // ECharts is one chunk of 580 kB (170 kB on the wire); tests/build holds the real limits.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        chunkFileNames: ({ moduleIds }) =>
          `assets/${moduleIds.some((id) => ECHARTS.test(id)) ? 'echarts' : '[name]'}-[hash].js`,
      },
    },
  },
  test: {
    // Nothing is timed here; a slow machine is no failure.
    testTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...DOM_TESTS, BUILD_TESTS],
          // Nothing of what they import has a state: loading it for each file took most of the time.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'dom', include: DOM_TESTS, environment: 'happy-dom' } },
      { extends: true, test: { name: 'build', include: [BUILD_TESTS] } },
    ],
  },
}))
