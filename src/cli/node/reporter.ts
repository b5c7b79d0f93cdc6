// The thread that makes reports: takes a job, gives back what became of it, one at a time.
import { parentPort, workerData } from 'node:worker_threads';
import { reporterHere } from '../scan/reporter.js';
import type { ReporterSetting, ReportJob } from '../world.js';
import { threadWorld } from './world.js';

const reporter = reporterHere(threadWorld(), workerData as ReporterSetting);
parentPort?.on('message', async (job: ReportJob) => {
  parentPort?.postMessage(await reporter.make(job));
});
