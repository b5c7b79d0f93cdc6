import type { Reported, Reporter, ReporterSetting, ReportJob } from '../world.js';

/**
 * A reporter in a thread of its own, started with its first job. A thread that dies takes its job with it and no other:
 * the next job starts a new one.
 */
export function threadReporter(file: string, setting: ReporterSetting): Reporter {
  let thread: import('node:worker_threads').Worker | null = null;
  const start = async () => {
    const { Worker } = await import('node:worker_threads');
    // What a PDF leaves behind dies young: with room for it, it is never copied.
    return new Worker(file, { workerData: setting, resourceLimits: { maxYoungGenerationSizeMb: 64 } });
  };
  return {
    async make(job) {
      const own = thread ?? (await start());
      thread = own;
      try {
        return await answerOf(own, job);
      } catch (error) {
        thread = null;
        return { said: '', done: false, broke: error instanceof Error ? error.message : String(error) };
      }
    },
    async close() {
      await thread?.terminate();
    },
  };
}

function answerOf(thread: import('node:worker_threads').Worker, job: ReportJob): Promise<Reported> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      thread.off('message', answered).off('error', failed).off('exit', left);
      end();
    };
    const answered = (reported: Reported) => settle(() => resolve(reported));
    const failed = (error: Error) => settle(() => reject(error));
    const left = (code: number) => settle(() => reject(new Error(`exit ${code}`)));
    thread.on('message', answered).on('error', failed).on('exit', left);
    thread.postMessage(job);
  });
}
