import { describe, expect, it } from 'vitest';
import { AnswersReader } from '../../src/read/answers/answers.js';
import { readHeader } from '../../src/read/answers/header.js';
import { LIMITS } from '../../src/read/limits.js';
import { parseFile } from '../../src/read/parse.js';
import { bytesOf, loadChecklist, openerFor } from '../support/files.js';

const small = await loadChecklist('test/fixtures/checklists/small.yaml');
const HEAD = 'tenken: answers/1\nchecklist: small@1.2.0\n';

const open = (text: string) => openerFor(small).open('a.yaml', bytesOf(`${text}\n`));

/** Of each finding: how bad it is, the text it marks, its code and what it says. */
async function said(text: string) {
  const { findings, source } = await open(text);
  return findings.map(({ severity, span, code, args }) => [
    severity,
    span && source.text.slice(span.start, span.end),
    code,
    args,
  ]);
}

const text = { expected: 'text' };
const map = { expected: 'map' };

describe('what is said of an answer file, and where', () => {
  it.each([
    ['organization: [みどり精工]', 'error', '[みどり精工]', 'shape.expected', text],
    ['organization: {name: [a]}', 'error', '[a]', 'shape.expected', text],
    ['organization: {employees: 約30人}', 'error', '約30人', 'answers.number', { text: '約30人' }],
    ['organization: {employees: 30人です}', 'error', '30人です', 'answers.number', { text: '30人です' }],
    ['organization: {employees: 約30}', 'error', '約30', 'answers.number', { text: '約30' }],
    ['organization: {employees: [1]}', 'error', '[1]', 'shape.expected', text],
    ['organization: {indstry: x}', 'warning', 'indstry', 'field.unknown', { field: 'indstry', nearest: 'industry' }],
    ['respondent: {role: [a]}', 'error', '[a]', 'shape.expected', text],
    ['respondent: {nmae: x}', 'warning', 'nmae', 'field.unknown', { field: 'nmae', nearest: 'name' }],
    ['date: 来週', 'error', '来週', 'answers.date', { text: '来週' }],
    ['date: [2026]', 'error', '[2026]', 'shape.expected', text],
    ['profile: [cloud]', 'error', '[cloud]', 'shape.expected', map],
    ['profile: {clowd: はい}', 'error', 'clowd', 'answers.fact-unknown', { id: 'clowd', nearest: 'cloud' }],
    ['profile: {methd: x}', 'error', 'methd', 'answers.fact-unknown', { id: 'methd', nearest: 'method' }],
    ['profile: {cloud: たぶん}', 'error', 'たぶん', 'answers.fact-value', { text: 'たぶん' }],
    [
      'profile: {method: paper-onyl}',
      'error',
      'paper-onyl',
      'answers.method-unknown',
      { id: 'paper-onyl', nearest: 'paper-only' },
    ],
    [
      'profile: {method: paper-only, cloud: はい}',
      'error',
      'はい',
      'answers.method-contradicted',
      { method: 'paper-only', fact: 'cloud' },
    ],
    ['answers: はい', 'error', 'はい', 'shape.expected', map],
    ['answers: {"5": はい}', 'error', '"5"', 'answers.item-unknown', { id: '5', checklist: 'small', nearest: null }],
    ['answers: {S1: はい}', 'error', 'S1', 'answers.item-unknown', { id: 'S1', checklist: 'small', nearest: 'S-1' }],
    ['answers: {"1": はい, １: はい}', 'error', '１', 'syntax.duplicate-key', { key: '１' }],
    ['answers: {"1": 4}', 'error', '4', 'answers.not-understood', { text: '4', points: [], notApplicable: true }],
    ['answers: {"1": [はい]}', 'error', '[はい]', 'shape.expected', text],
    ['answers: {"1": {answer: [はい]}}', 'error', '[はい]', 'shape.expected', text],
    ['answers: {"1": {answer: 対象外}}', 'error', '対象外', 'answers.reason-missing', {}],
    ['answers: {"1": 対象外}', 'error', '対象外', 'answers.reason-missing', {}],
    ['answers: {"1": {answer: はい, nots: x}}', 'warning', 'nots', 'field.unknown', { field: 'nots', nearest: 'note' }],
    ['answers: {"1": {answer: はい, due: いつか}}', 'error', 'いつか', 'answers.date', { text: 'いつか' }],
    ['answers: {"1": {answer: はい, owner: [a]}}', 'error', '[a]', 'shape.expected', text],
    [
      'answers: {"1": {proposed: たぶん}}',
      'error',
      'たぶん',
      'answers.not-understood',
      { text: 'たぶん', points: [], notApplicable: true },
    ],
    ['anwsers: {}', 'warning', 'anwsers', 'field.unknown', { field: 'anwsers', nearest: 'answers' }],
    ['overlay: [a]', 'error', '[', 'field.missing', { field: 'file' }],
    ['overlay: {digest: a}', 'error', '{', 'field.missing', { field: 'file' }],
    ['overlay: {file: ../a.yaml}', 'error', '../a.yaml', 'overlay.file-name', { name: '../a.yaml' }],
    ['overlay: .', 'error', '.', 'overlay.file-name', { name: '.' }],
    ['overlay: ..', 'error', '..', 'overlay.file-name', { name: '..' }],
    ['overlay: a/b', 'error', 'a/b', 'overlay.file-name', { name: 'a/b' }],
    ['overlay: a\\b', 'error', 'a\\b', 'overlay.file-name', { name: 'a\\b' }],
    ['overlay: "a\\tb"', 'error', '"a\\tb"', 'overlay.file-name', { name: 'a\tb' }],
  ])('%s', async (line, ...finding) => {
    expect(await said(HEAD + line)).toEqual([finding]);
  });

  it.each([
    ['checklist/1', 'kind.unexpected', { expected: 'answers/1', found: 'checklist/1' }],
    ['[a]', 'kind.unexpected', { expected: 'answers/1', found: null }],
  ])('a file of the kind %s is another one', async (kind, code, args) => {
    expect(await said(`tenken: ${kind}\nchecklist: small@1.2.0`)).toEqual([['error', kind, code, args]]);
  });

  it.each([
    ['checklist: a', 'c', 'kind.unexpected', { expected: 'answers/1', found: null }],
    ['- a', '-', 'shape.expected', map],
    ['tenken: answers/1', 't', 'field.missing', { field: 'checklist' }],
  ])('%s is no answer file; its beginning is marked, not all of it', async (file, ...finding) => {
    expect(await said(file)).toEqual([['error', ...finding]]);
  });

  it.each([
    ['smal@1.2.0', 'error', 'answers.checklist-unknown', { id: 'smal', nearest: 'small' }],
    ['small', 'warning', 'answers.checklist-unversioned', { id: 'small', have: '1.2.0' }],
    ['small@', 'warning', 'answers.checklist-unversioned', { id: 'small', have: '1.2.0' }],
    ['small@1.2.7', 'info', 'answers.checklist-patch', { id: 'small', wanted: '1.2.7', have: '1.2.0' }],
    ['small@1.1.0', 'error', 'answers.checklist-version', { id: 'small', wanted: '1.1.0', have: '1.2.0' }],
    ['small@2.2.0', 'error', 'answers.checklist-version', { id: 'small', wanted: '2.2.0', have: '1.2.0' }],
    ['[a]', 'error', 'field.missing', { field: 'checklist' }],
    ['"  "', 'error', 'field.missing', { field: 'checklist' }],
  ])('of the checklist %s', async (ref, severity, code, args) => {
    expect(await said(`tenken: answers/1\nchecklist: ${ref}\nanswers: {}`)).toEqual([[severity, ref, code, args]]);
  });

  it('names the checklist that allows no "not applicable"', async () => {
    const strict = openerFor({ ...small, notApplicable: 'forbidden' });
    const { findings } = await strict.open('a.yaml', bytesOf(`${HEAD}answers: {"1": 対象外}\n`));
    expect(findings.map(({ code, args }) => [code, args])).toEqual([
      ['answers.not-applicable', { checklist: 'small' }],
    ]);
  });

  it('counts the answers that are too many; as many as there may be are read', async () => {
    const answers = (count: number) =>
      `${HEAD}answers:\n${Array.from({ length: count }, (_, index) => `  k${index}: はい\n`).join('')}`;
    const [tooMany, ...more] = await said(answers(10_001));
    expect([tooMany?.slice(2), more]).toEqual([['answers.too-many', { count: 10_001, limit: 10_000 }], []]);
    const codes = new Set((await said(answers(10_000))).map(([, , code]) => code));
    expect([...codes]).toEqual(['answers.item-unknown']);
  });
});

/** The header, where the file is one of answers. */
async function headerOf(file: string) {
  const { root, source } = await parseFile('a.yaml', bytesOf(`${file}\n`), LIMITS.answerBytes);
  if (!root) throw new Error('a file that cannot be read');
  return readHeader(root, source);
}

describe('what has to be known before the answers', () => {
  const refOf = async (ref: string) => (await headerOf(`tenken: answers/1\nchecklist: ${ref}`)).header?.checklist;

  it('is the checklist, by its id and its version', async () => {
    expect(await refOf('small@1.2.0')).toStrictEqual({ id: 'small', version: '1.2.0' });
    expect(await refOf('" small@1.2.0 "')).toStrictEqual({ id: 'small', version: '1.2.0' });
    expect(await refOf('small')).toStrictEqual({ id: 'small' });
  });

  const overlayOf = async (value: string) => {
    const { header, findings } = await headerOf(`${HEAD}overlay: ${value}`);
    expect(findings).toEqual([]);
    const overlay = header?.overlay;
    return overlay && { ...overlay, at: overlay.at.kind };
  };

  it.each(['own.yaml', '.own.yaml', '..own', 'own..yaml', 'own.', '自社.yaml'])(
    'is the overlay, a file beside the answers: %s',
    async (name) => expect(await overlayOf(name)).toStrictEqual({ name, at: 'scalar' }),
  );

  it('is what the overlay was when the questions were answered', async () => {
    const remembered = await overlayOf('{file: own.yaml, digest: "sha256:1"}');
    expect(remembered).toStrictEqual({ name: 'own.yaml', digest: 'sha256:1', at: 'scalar' });
    expect(await overlayOf('{file: own.yaml}')).toStrictEqual({ name: 'own.yaml', at: 'scalar' });
    expect(await overlayOf('{file: own.yaml, digest: [a]}')).toStrictEqual({ name: 'own.yaml', at: 'scalar' });
  });

  it('is no overlay where none is named', async () => {
    expect(await overlayOf('')).toBeUndefined();
    expect((await headerOf(HEAD)).header?.overlay).toBeUndefined();
  });
});

describe('what is read of an answer file with mistakes', () => {
  const readAnyway = async (rest: string) => {
    const { header } = await headerOf(HEAD + rest);
    if (!header) throw new Error('not an answer file');
    return new AnswersReader(small).read(header).answers;
  };

  it('is the rest of it', async () => {
    const rest = 'date: 来週\norganization: {name: [a], industry: 製造業}\nrespondent: [a]\nprofile: [a]\nanswers: [a]';
    expect(await readAnyway(rest)).toStrictEqual({
      checklist: { id: 'small', version: '1.2.0' },
      organization: { industry: '製造業' },
      respondent: {},
      profile: { facts: new Map() },
      answers: new Map(),
    });
  });

  it('has no facts that could not be understood, and they contradict nothing', async () => {
    const profile = 'profile: {method: paper-only, cloud: たぶん}';
    expect((await readAnyway(profile)).profile.facts).toEqual(new Map());
    expect((await said(HEAD + profile)).map(([, , code]) => code)).toEqual(['answers.fact-value']);
  });

  it('has no answers, notes or days that could not be understood, and what was said beside them', async () => {
    const answers = ['"1": たぶん', '"2": {answer: たぶん, note: x}', '"3": {note: [a], due: いつか, owner: 田中}'];
    const more = ['"4": {answer: はい, proposed: たぶん}', 'S-1: {due: いつか}'];
    const read = (await readAnyway(`answers: {${[...answers, ...more].join(', ')}}`)).answers;
    expect([...read]).toStrictEqual([
      ['2', { note: 'x' }],
      ['3', { owner: '田中' }],
      ['4', { answer: 'implemented' }],
    ]);
  });

  it('has no method that does not exist', async () => {
    expect((await readAnyway('profile: {method: x}')).profile).toStrictEqual({ facts: new Map() });
  });
});

describe('what is read of an answer file', () => {
  const answersIn = async (rest: string) => (await open(HEAD + rest)).opened?.answers;

  it('has the same parts where next to nothing is said', async () => {
    expect(await answersIn('answers: {}')).toStrictEqual({
      checklist: { id: 'small', version: '1.2.0' },
      organization: {},
      respondent: {},
      profile: { facts: new Map() },
      answers: new Map(),
    });
  });

  it('has the names of people and firms as a text or in a map, and what is left out is not there', async () => {
    const organization = async (value: string) => (await answersIn(`organization: ${value}`))?.organization;
    const respondent = async (value: string) => (await answersIn(`respondent: ${value}`))?.respondent;
    expect(await organization('みどり精工')).toStrictEqual({ name: 'みどり精工' });
    expect(await organization('{employees: " 9,999,999人 "}')).toStrictEqual({ employees: 9_999_999 });
    expect(await organization('{employees: "1,200名"}')).toStrictEqual({ employees: 1200 });
    expect(await organization('{name: みどり精工, industry: 製造業, employees: 32}')).toStrictEqual({
      name: 'みどり精工',
      industry: '製造業',
      employees: 32,
    });
    expect(await respondent('佐藤')).toStrictEqual({ name: '佐藤' });
    expect(await respondent('{role: 総務}')).toStrictEqual({ role: '総務' });
  });

  it('has the method by its id or, as people choose in a sheet, by its title', async () => {
    for (const method of ['paper-only', '紙だけで働く', '" Paper only "'])
      expect((await answersIn(`profile: {method: ${method}}`))?.profile).toStrictEqual({
        method: 'paper-only',
        facts: new Map(),
      });
  });

  it('has the facts a method fixes, too, where they say the same', async () => {
    const profile = 'profile: {cloud: いいえ, method: paper-only, smartphone: , x-own: 1}';
    expect((await answersIn(profile))?.profile).toStrictEqual({
      method: 'paper-only',
      facts: new Map([['cloud', false]]),
    });
  });

  it('has a fact beside a method that does not fix it', async () => {
    const [paper, ...others] = small.profile.presets;
    if (!paper) throw new Error('no preset');
    const presets = [{ ...paper, facts: { cloud: false } }, ...others];
    const checklist = { ...small, profile: { ...small.profile, presets } };
    const text = `${HEAD}profile: {method: paper-only, smartphone: はい}\n`;
    const { opened, findings } = await openerFor(checklist).open('a.yaml', bytesOf(text));
    expect(findings).toEqual([]);
    expect(opened?.answers.profile.facts).toEqual(new Map([['smartphone', true]]));
  });

  it('has where an answer was carried from, and one that is only proposed; a blank record is none', async () => {
    const carried = '"1": {answer: はい, origin: old@1.0.0#3}, "2": {proposed: いいえ, origin: old@1.0.0#4}';
    expect([...((await answersIn(`answers: {${carried}, "3": {}, "4": {note: }}`))?.answers ?? [])]).toStrictEqual([
      ['1', { answer: 'implemented', origin: 'old@1.0.0#3' }],
      ['2', { proposed: 'not_implemented', origin: 'old@1.0.0#4' }],
    ]);
  });

  it('has an answer whose number was written with blanks around it, or in full width', async () => {
    expect([...((await answersIn('answers: {" 1 ": はい, ２: いいえ}'))?.answers ?? [])]).toStrictEqual([
      ['1', { answer: 'implemented' }],
      ['2', { answer: 'not_implemented' }],
    ]);
  });
});
