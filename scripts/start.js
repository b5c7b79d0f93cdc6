// `npm start`: on a terminal the menu; elsewhere the shipped example, scored. Writes nothing but its output.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

// `npm ci --ignore-scripts` leaves dist/ unbuilt.
if (!existsSync(inRoot('dist/main.js'))) {
  spawnSync('npm', ['run', 'build'], {
    cwd: inRoot('.'),
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}
const { main } = await import('../dist/main.js');
const onTerminal = process.stdin.isTTY && process.stdout.isTTY;
process.exitCode = await main(onTerminal ? [] : ['score', inRoot('examples/ipa-self-check-25.yaml')]);
