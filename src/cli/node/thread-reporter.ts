import type { Reported, Reporter, ReporterSetting, ReportJob } from '../world.js';
import { Thread } from './thread.js';

/** What a PDF leaves behind dies young: with room for it, it is never copied. */
const YOUNG_MB = 64;

/** A reporter in a thread of its own, started with its first job. */
export function threadReporter(file: string, setting: ReporterSetting): Reporter {
  const thread = new Thread<ReportJob, Reported>(file, setting, YOUNG_MB);
  return {
    async make(job) {
      try {
        return await thread.ask(job);
      } catch (error) {
        return { said: '', done: false, broke: error instanceof Error ? error.message : String(error) };
      }
    },
    close: () => thread.close(),
  };
}
