import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests that drive programs outside npm: LibreOffice, poppler, tmux. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/system/**/*.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    env: { NO_COLOR: '1', CXPD_NO_CACHE: '1' },
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
