// npm run load: many files in one scan, many lines in one stream. What it does is TypeScript, which Node 20 does not run.
import { runTypeScript } from './typescript.js';

await runTypeScript('test/load/long.ts');
