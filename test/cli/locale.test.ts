import { describe, expect, it } from 'vitest';
import { runInProcess } from '../support/world.js';

/** The language of the help is the language chosen. */
const language = async (argv: readonly string[], given: Parameters<typeof runInProcess>[1]) =>
  (await runInProcess([...argv, '--help'], given)).stdout.startsWith('使い方') ? 'ja' : 'en';

describe('the language', () => {
  it.each([
    ['nothing', {}, 'ja'],
    ['LANG=C.UTF-8', { LANG: 'C.UTF-8' }, 'ja'],
    ['LANG=ja_JP.UTF-8', { LANG: 'ja_JP.UTF-8' }, 'ja'],
    ['LANG=en_US.UTF-8', { LANG: 'en_US.UTF-8' }, 'en'],
    ['LANG=en', { LANG: 'en' }, 'en'],
    ['LANG=fr_FR.UTF-8', { LANG: 'fr_FR.UTF-8' }, 'ja'],
    ['LC_ALL over LANG', { LANG: 'en_US.UTF-8', LC_ALL: 'ja_JP.UTF-8' }, 'ja'],
    ['LC_MESSAGES over LANG', { LANG: 'ja_JP.UTF-8', LC_MESSAGES: 'en_GB.UTF-8' }, 'en'],
    ['an empty LC_ALL', { LANG: 'en_US.UTF-8', LC_ALL: '' }, 'en'],
  ])('with %s', async (_name, env, expected) => expect(await language(['score'], { env })).toBe(expected));

  it('on Windows and macOS comes from the system where the environment says nothing', async () => {
    for (const platform of ['win32', 'darwin']) {
      expect(await language(['score'], { platform, systemLocale: 'en-US' })).toBe('en');
      expect(await language(['score'], { platform, systemLocale: 'ja-JP' })).toBe('ja');
    }
    expect(await language(['score'], { platform: 'linux', systemLocale: 'en-US' })).toBe('ja');
  });

  it('is what --lang says, wherever that stands', async () => {
    const env = { LANG: 'en_US.UTF-8' };
    expect(await language(['score', '--lang', 'ja'], { env })).toBe('ja');
    expect(await language(['score', '--lang=ja'], { env })).toBe('ja');
  });
});
