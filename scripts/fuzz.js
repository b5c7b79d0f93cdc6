// npm run fuzz: hostile files for as long as there is time. The fuzzer is TypeScript, which Node 20 does not run.
import { runTypeScript } from './typescript.js';

await runTypeScript('test/hostile/long.ts');
