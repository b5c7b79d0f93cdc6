import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ja } from '../src/messages/ja.js';
import { AnswersOpener } from '../src/open/answers.js';
import { openChecklist } from '../src/open/checklist.js';
import { openOverlay, overlay } from '../src/open/overlay.js';
import { buildReport } from '../src/report/build.js';
import { templateView } from '../src/report/markdown/view.js';
import { assess } from '../src/score/assess.js';
import { makeAnswers, makeChecklist } from './support/checklists.js';
import { missingFrom, shownCommands } from './support/docs.js';
import { bytesOf, inRepository, loadChecklist } from './support/files.js';
import { folderForTests } from './support/folder.js';
import { runInProcess } from './support/world.js';

describe('the commands shown in the docs', () => {
  const shown = shownCommands();
  // A folder a page: what one command writes, the next may read, and nothing is written into the repository.
  const root = folderForTests();
  const folderOf = (page: string) => join(root, page);
  beforeAll(() => {
    for (const folder of new Set(shown.map(({ page }) => folderOf(page)))) {
      mkdirSync(folder, { recursive: true });
      for (const name of ['examples', 'test']) symlinkSync(inRepository(name), join(folder, name));
    }
  });

  it('are there', () => expect(shown.length).toBeGreaterThan(5));

  it.each(shown)('$page: $command', async ({ page, command, output }) => {
    const [name, ...argv] = command.split(' ');
    expect(name).toBe('tenken');
    const { stdout, stderr } = await runInProcess(argv, {
      env: { SOURCE_DATE_EPOCH: '1795219200' },
      folder: folderOf(page),
    });
    expect(missingFrom(stdout + stderr, output)).toBeNull();
  });
});

describe('the docs', () => {
  const pages = ['README.md', 'README.ja.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'].concat(
    readdirSync(inRepository('docs')).map((name) => `docs/${name}`),
  );

  it.each(pages)('%s links to files that exist', (page) => {
    const text = readFileSync(inRepository(page), 'utf8');
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/gu)) {
      expect([target, existsSync(inRepository(join(dirname(page), target)))]).toEqual([target, true]);
    }
  });

  it('exist in both languages, with the same sections', () => {
    for (const page of pages.filter((name) => name.endsWith('.ja.md'))) {
      const levels = (name: string) =>
        Array.from(readFileSync(inRepository(name), 'utf8').matchAll(/^(#+) /gmu), ([, marks]) => marks?.length);
      expect([page, levels(page)]).toEqual([page, levels(page.replace('.ja.md', '.md'))]);
    }
  });

  it('link to the same page in the other language', () => {
    for (const page of pages.filter((name) => name.startsWith('docs/'))) {
      const isJapanese = page.endsWith('.ja.md');
      const other = basename(isJapanese ? page.replace('.ja.md', '.md') : page.replace('.md', '.ja.md'));
      const [, , link] = readFileSync(inRepository(page), 'utf8').split('\n');
      expect([page, link]).toEqual([page, `${isJapanese ? 'English' : '日本語'}: [${other}](${other})`]);
    }
  });

  it('show files that are right: every YAML example is read without a finding', async () => {
    const checklists = await Promise.all(
      ['ipa-self-check-25', 'sme-telework-34'].map((id) => loadChecklist(`checklists/${id}.yaml`)),
    );
    const opener = new AnswersOpener({
      find: async ({ id }) => checklists.find((each) => each.id === id),
      ids: async () => checklists.map(({ id }) => id),
    });
    const findingsIn = async (page: string, block: string) => {
      if (block.includes('tenken: answers/1')) return (await opener.open(page, bytesOf(block))).findings;
      if (!block.includes('tenken: overlay/1')) return (await openChecklist(page, bytesOf(block))).findings;
      const { findings, opened } = await openOverlay(page, bytesOf(block));
      const checklist = checklists.find(({ id }) => id === opened?.overlay.checklist.id);
      return opened && checklist ? [...findings, ...overlay(checklist, opened, 'sha256:').findings] : findings;
    };
    let read = 0;
    for (const page of pages) {
      for (const [, block = ''] of readFileSync(inRepository(page), 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```/gmu)) {
        expect([page, await findingsIn(page, block)]).toEqual([page, []]);
        read++;
      }
    }
    expect(read).toBeGreaterThanOrEqual(6);
  });

  it.each(['docs/templates.md', 'docs/templates.ja.md'])('%s names every value a template can use', (page) => {
    const text = readFileSync(inRepository(page), 'utf8');
    const assessment = assess(makeChecklist([{}]), makeAnswers({ 1: 'not_implemented' }));
    const view = templateView(buildReport(assessment, ja, '2026-11-21'), ja) as Record<string, unknown>;
    const [item] = view['losses'] as object[];
    const [action] = view['actions'] as object[];
    for (const name of [...Object.keys(view), ...Object.keys(item ?? {}), ...Object.keys(action ?? {})]) {
      expect(text).toContain(`\`${name}\``);
    }
  });

  it('name the two commands', () => {
    for (const page of ['README.md', 'README.ja.md']) {
      const text = readFileSync(inRepository(page), 'utf8');
      expect(text).toContain('npm ci && npm start');
      expect(text).toContain('npm ci && npm test');
    }
  });
});
