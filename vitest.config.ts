import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

export default defineConfig({
  define: { TENKEN_VERSION: JSON.stringify(version) },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/temporary-files.ts',
    // The same results whoever runs them, wherever.
    env: { TZ: 'Asia/Tokyo', NO_COLOR: '1', LANG: 'C.UTF-8', LC_ALL: '' },
    testTimeout: 30_000,
  },
});
