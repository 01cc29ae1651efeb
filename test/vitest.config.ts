import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests that need nothing but npm packages. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/system/**'],
    setupFiles: ['test/seed-properties.ts'],
    pool: 'threads',
    isolate: false,
    env: { NO_COLOR: '1', TZ: 'UTC', CXPD_NO_CACHE: '1' },
    testTimeout: 60_000,
  },
});
