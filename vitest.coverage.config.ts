import { defineConfig } from 'vitest/config';
import base from './vitest.config.js';

const EVERYTHING = { lines: 100, functions: 100, statements: 100, branches: 100 };

/** `npm run coverage`: what of the rooms a score is made in has been run by the tests that are about them. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: [
      'test/{read,sheet,score,plan,write,compare,lint,content}/**/*.test.ts',
      'test/cli/cases.test.ts',
      'test/report/assessment-writer.test.ts',
      'test/cli/merge.test.ts',
      'test/examples.test.ts',
      'test/schemas.test.ts',
    ],
    testNamePattern: /^(?!.*as a process)/u,
    coverage: {
      enabled: true,
      provider: 'v8',
      include: ['src/{score,read,plan}/**/*.ts'],
      exclude: ['src/read/schema/generated/**'],
      reporter: ['text', 'json-summary', 'json'],
      reportsDirectory: 'node_modules/.cache/coverage',
      thresholds: {
        'src/score/**': EVERYTHING,
        'src/plan/**': EVERYTHING,
        'src/read/**': EVERYTHING,
      },
    },
  },
});
