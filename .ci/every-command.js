// Every command of test/every-command.json once, by the tenken that is installed in the current folder.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const { commands } = JSON.parse(readFileSync(new URL('../test/every-command.json', import.meta.url), 'utf8'));
const examples = resolve('node_modules/tenken/examples');
for (const { run, status = 0 } of commands) {
  const argv = run.replaceAll('{examples}', examples).split(' ');
  const { status: ended, stdout, stderr } = spawnSync('npx', ['--no-install', 'tenken', ...argv], { encoding: 'utf8' });
  console.log(`tenken ${run}: ${ended}, ${stdout.length} characters printed`);
  if (ended !== status) {
    console.error(stdout.slice(-2000), stderr.slice(-2000));
    process.exit(1);
  }
}
console.log(`${commands.length} commands, as installed`);
