import { describe, expect, it } from 'vitest';
import {
  begin,
  type InScope,
  type Interview,
  type InterviewFilter,
  routeOf,
  type Step,
  step,
} from '../../src/ask/interview.js';
import { progressOf } from '../../src/ask/progress.js';
import type { AnswerFile, AnswerRecord } from '../../src/model/answers.js';
import { makeAnswers } from '../support/checklists.js';
import { loadChecklist } from '../support/files.js';

const ipa = await loadChecklist('checklists/ipa-self-check-25.yaml');
const mic = await loadChecklist('checklists/mic-telework-98.yaml');
const everything: InScope = () => true;

const answers = (records: Readonly<Record<string, AnswerRecord>> = {}): AnswerFile => makeAnswers(records);

function start(file = answers(), filter: InterviewFilter = {}, onlyOpen = false, checklist = ipa): Interview {
  return begin(checklist, file, filter, onlyOpen, everything);
}

function run(interview: Interview, ...steps: readonly Step[]): Interview {
  return steps.reduce((now, doing) => step(now, doing, everything), interview);
}

const yes: Step = { kind: 'answer', answer: 'implemented' };
const unknown: Step = { kind: 'answer', answer: 'unknown' };

describe('a questionnaire', () => {
  it('begins at the first question and ends at the review', () => {
    let interview = start();
    for (const { id } of ipa.items) {
      expect(interview.at).toBe(id);
      interview = run(interview, yes);
    }
    expect(interview.at).toBeNull();
    expect([...interview.file.answers.values()].every(({ answer }) => answer === 'implemented')).toBe(true);
  });

  it('goes on at the first question that nobody answered', () => {
    expect(start(answers({ '1': { answer: 'unknown' }, '2': { note: 'later' } })).at).toBe('2');
  });

  it('goes back the way it came, and no further than the start', () => {
    const there = run(start(), yes, { kind: 'skip' }, { kind: 'go', id: '20' }, yes);
    expect(there.at).toBe('21');
    const path = [there.at];
    let interview = there;
    for (let index = 0; index < 6; index++) {
      interview = run(interview, { kind: 'back' });
      path.push(interview.at);
    }
    expect(path).toEqual(['21', '20', '3', '2', '1', '1', '1']);
    expect(interview.file).toBe(there.file);
  });

  it('keeps an answer that is skipped and replaces one that is given again', () => {
    const answered = run(start(), unknown, { kind: 'back' }, { kind: 'skip' });
    expect(answered.file.answers.get('1')).toEqual({ answer: 'unknown' });
    expect(run(answered, { kind: 'back' }, yes).file.answers.get('1')).toEqual({ answer: 'implemented' });
  });

  it('never changes the interview it is given', () => {
    const before = start();
    run(before, yes);
    expect(before.at).toBe('1');
    expect(before.file.answers.size).toBe(0);
  });

  it('keeps what was said beside the answer, and forgets what is emptied', () => {
    const noted = run(start(), { kind: 'details', details: { note: 'n', owner: 'o' } }, yes, { kind: 'back' });
    expect(noted.file.answers.get('1')).toEqual({ note: 'n', owner: 'o', answer: 'implemented' });
    const emptied = run(noted, { kind: 'details', details: { note: '' } });
    expect(emptied.file.answers.get('1')).toEqual({ owner: 'o', answer: 'implemented' });
    const nothing = run(
      start(),
      { kind: 'details', details: { note: 'n' } },
      { kind: 'details', details: { note: '' } },
    );
    expect(nothing.file.answers.size).toBe(0);
  });

  it('keeps the reason of what does not apply only while it does not apply', () => {
    const out = run(start(), { kind: 'answer', answer: 'not_applicable', reason: 'no cloud' }, { kind: 'back' });
    expect(out.file.answers.get('1')).toEqual({ answer: 'not_applicable', reason: 'no cloud' });
    expect(run(out, yes).file.answers.get('1')).toEqual({ answer: 'implemented' });
  });
});

describe('only what is open', () => {
  const some = answers({ '1': { answer: 'implemented' }, '2': { answer: 'unknown' }, '4': { answer: 'partial' } });

  it('takes a proposal over as the answer, with where it is from; another answer leaves that behind', () => {
    const file = answers({ '1': { proposed: 'implemented', origin: 'other 5', note: 'x' } });
    expect(start(file).at).toBe('1');
    const confirmed = run(start(file), yes).file.answers.get('1');
    expect(confirmed).toEqual({ answer: 'implemented', origin: 'other 5', note: 'x' });
    expect(run(start(file), unknown).file.answers.get('1')).toEqual({ answer: 'unknown', note: 'x' });
  });

  it('asks again what has run out, and what is answered again counts from that day', () => {
    const file = answers({
      '1': { answer: 'implemented', validUntil: '2026-01-31', checkedOn: '2025-01-31' },
      '2': { answer: 'implemented' },
    });
    const stale = { ids: new Set(['1']), asOf: '2026-11-21' };
    const open = begin(ipa, file, {}, true, everything, stale);
    expect(open.at).toBe('1');
    const answered = run(open, yes);
    expect(answered.file.answers.get('1')).toEqual({ answer: 'implemented', checkedOn: '2026-11-21' });
    expect(routeOf(answered, everything).map(({ id }) => id)).not.toContain('1');
  });

  it('asks the unanswered and the unknown', () => {
    const interview = start(some, {}, true);
    expect(interview.at).toBe('2');
    expect(run(interview, yes).at).toBe('3');
    expect(run(interview, yes, yes).at).toBe('5');
  });

  it('does not come back to one that stays unknown', () => {
    const last = answers({
      ...Object.fromEntries(ipa.items.map(({ id }) => [id, { answer: 'implemented' }])),
      '7': {},
    });
    expect(run(start(last, {}, true), unknown).at).toBeNull();
  });

  it('can be switched on and off at any question', () => {
    const interview = run(start(some), { kind: 'go', id: '4' }, { kind: 'toggle-open' });
    expect(interview).toMatchObject({ at: '5', onlyOpen: true });
    expect(run(interview, { kind: 'toggle-open' })).toMatchObject({ at: '5', onlyOpen: false });
  });

  it('is offered at the review from its beginning', () => {
    expect(run(start(some), { kind: 'review' }, { kind: 'start-open' })).toMatchObject({ at: '2', onlyOpen: true });
  });
});

describe('a part of a checklist', () => {
  it.each([
    ['role', { role: 'executive' }, 8],
    ['level', { level: 'advanced' }, 20],
    ['role and level', { role: 'teleworker', level: 'basic' }, undefined],
    ['section', { section: mic.sections[0]?.id ?? '' }, undefined],
  ] as const)('is one %s', (_name, filter, count) => {
    const route = routeOf(start(answers(), filter, false, mic), everything);
    const expected = mic.items.filter((item) =>
      Object.entries(filter).every(([key, value]) => item[key as 'role' | 'level' | 'section'] === value),
    );
    expect(new Set(route)).toEqual(new Set(expected));
    expect(route.length).toBe(count ?? expected.length);
    expect(route.length).toBeGreaterThan(0);
  });

  it('leaves out what the firm does not do, and counts without it', () => {
    const inScope: InScope = ({ id }) => id !== '2';
    const interview = step(begin(ipa, answers(), {}, false, inScope), yes, inScope);
    expect(interview.at).toBe('3');
    expect(progressOf(interview, inScope)).toEqual({ position: 2, total: 24, unanswered: 23, unknown: 0 });
  });
});
