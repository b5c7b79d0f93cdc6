// The thread that scores: takes answer files, gives back what became of them, one message after the other.
import { parentPort, workerData } from 'node:worker_threads';
import type { Candidate } from '../scan/discover.js';
import type { ScorerSetting } from '../scan/scored.js';
import { scorerElsewhere } from '../scan/scorer.js';
import { threadWorld } from './world.js';

const scorer = scorerElsewhere(threadWorld(), workerData as ScorerSetting);
let before: Promise<void> = Promise.resolve();
parentPort?.on('message', (files: readonly Candidate[]) => {
  before = before.then(async () => {
    parentPort?.postMessage(await (await scorer).score(files));
  });
});
