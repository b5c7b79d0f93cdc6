import { VERSION } from './version.js';

/**
 * The whole of tenken as a process: arguments in, exit code out. What only asks for the version does not pay for
 * loading the rest.
 */
export async function main(argv: readonly string[]): Promise<number> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE') return;
      process.on('exit', () => {
        process.exitCode = 2;
      });
    });
    process.stdout.write(`${VERSION}\n`);
    return 0;
  }
  const { runOnThisMachine } = await import('./node/run.js');
  return runOnThisMachine(argv);
}
