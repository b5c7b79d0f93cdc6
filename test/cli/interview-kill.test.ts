import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadChecklist, openerFor } from '../support/files.js';
import { folderForTests } from '../support/folder.js';
import { ENTER, onTerminal } from '../support/terminal.js';

const KILLS = 200;
/** Questionnaires at the same time; the machines this runs on have few cores. */
const WORKERS = 3;
const FILE = 'answers-ipa-self-check-25.yaml';
const WORDS = ['implemented', 'partial', 'not_implemented', 'unknown'];
const choiceFor = (question: number) => (question * 7) % 4;

const root = folderForTests();
const newFolder = () => mkdtempSync(join(root, 'x'));

const ipa = await loadChecklist('checklists/ipa-self-check-25.yaml');
const opener = openerFor(ipa);

/** What the file holds; at any moment it is whole and without a mistake, or not there yet. */
async function answersIn(folder: string): Promise<ReadonlyMap<string, string | undefined>> {
  const path = join(folder, FILE);
  if (!existsSync(path)) return new Map();
  const { opened, findings } = await opener.open(FILE, readFileSync(path));
  expect(findings).toEqual([]);
  return new Map([...(opened?.answers.answers ?? [])].map(([id, { answer }]) => [id, answer]));
}

/**
 * One sitting, from wherever the file stands to the end, unless it is killed after so many milliseconds. Returns the
 * questions whose answer was confirmed by the next screen, and whether it came to its end.
 */
async function sit(folder: string, killAfter: number | null): Promise<{ confirmed: number[]; finished: boolean }> {
  const terminal = onTerminal(['interview', 'ipa-self-check-25'], { folder });
  const timer = killAfter === null ? null : setTimeout(() => terminal.child.kill('SIGKILL'), killAfter);
  const confirmed: number[] = [];
  try {
    const answered = (await answersIn(folder)).size;
    if (answered === 0) {
      for (const asked of ['組織の名前', '答える人の名前', '日付']) {
        await terminal.shows(asked);
        terminal.type(ENTER);
      }
    }
    for (let question = answered + 1; question <= 25; question++) {
      await terminal.shows(`${question} / 25`);
      terminal.type(String(choiceFor(question) + 1));
      await terminal.shows(question < 25 ? `${question + 1} / 25` : '回答の確認');
      confirmed.push(question);
    }
    await terminal.shows('回答の確認');
    await terminal.press('q', 'に保存しました');
    // Saying so is not the end of it: the lock is given back last.
    return { confirmed, finished: (await terminal.ended) === 0 };
  } catch (error) {
    if (killAfter === null) throw error;
    return { confirmed, finished: false };
  } finally {
    await terminal.ended;
    if (timer) clearTimeout(timer);
  }
}

it(`loses no confirmed answer in ${KILLS} kills at random moments, and ends in the same bytes`, async () => {
  const undisturbed = newFolder();
  const began = performance.now();
  await sit(undisturbed, null);
  const takes = performance.now() - began;
  const expected = readFileSync(join(undisturbed, FILE), 'utf8');
  expect((await answersIn(undisturbed)).size).toBe(25);

  let kills = 0;
  let finished = 0;
  const worker = async () => {
    while (kills < KILLS) {
      const folder = newFolder();
      for (let done = false; !done; ) {
        const killAfter = kills < KILLS ? Math.random() * takes * 2 : null;
        const sitting = await sit(folder, killAfter);
        const kept = await answersIn(folder);
        for (const question of sitting.confirmed) expect(kept.get(String(question))).toBe(WORDS[choiceFor(question)]);
        done = sitting.finished;
        if (!done) kills++;
      }
      expect(readFileSync(join(folder, FILE), 'utf8')).toBe(expected);
      expect(readdirSync(folder)).toEqual([FILE]);
      finished++;
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, worker));
  expect(kills).toBeGreaterThanOrEqual(KILLS);
  expect(finished).toBeGreaterThan(WORKERS);
}, 600_000);
