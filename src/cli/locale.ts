import type { Lang } from '../model/text.js';
import type { World } from './world.js';

/** The language to speak before any option is read: `--lang` if it is there, else by locale; Japanese unless that says English. */
export function chooseLang(argv: readonly string[], world: World): Lang {
  const asked = langOption(argv);
  if (asked === 'ja' || asked === 'en') return asked;
  const { env, platform } = world;
  const posix = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
  // Only Windows and macOS tell the language elsewhere than in the environment; on Linux no LANG means "C".
  const locale = posix ?? (platform === 'win32' || platform === 'darwin' ? world.systemLocale() : '');
  return /^en\b|^en[_-]/iu.test(locale) ? 'en' : 'ja';
}

function langOption(argv: readonly string[]): string | undefined {
  for (const [index, argument] of argv.entries()) {
    if (argument === '--') return undefined;
    if (argument === '--lang') return argv[index + 1];
    if (argument.startsWith('--lang=')) return argument.slice('--lang='.length);
  }
  return undefined;
}
