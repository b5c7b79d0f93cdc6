import { fileURLToPath } from 'node:url';
import { compare, inTurn, wholeProcess } from './measure.js';

const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** How long tenken takes to start, compared to Node doing nothing. */
export async function startUp(rounds) {
  const tenken = inRoot('bin/tenken.js');
  const [empty, version, score] = await inTurn(rounds, [
    wholeProcess('-e', '0'),
    wholeProcess(tenken, '--version'),
    wholeProcess(tenken, 'score', inRoot('examples/ipa-self-check-25.yaml')),
  ]);
  return [
    { what: 'tenken --version', against: 'node -e 0', ...compare(version, empty), floor: 1.35 },
    { what: 'tenken score (one file)', against: 'node -e 0', ...compare(score, empty), floor: 2.2 },
  ];
}
