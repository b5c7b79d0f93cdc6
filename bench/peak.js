// Loaded before a program that is measured (node --import): leaves the most memory it ever had, in KiB, in a file.
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS)));
