import { describe, expect, it } from 'vitest';
import { ja } from '../../src/messages/ja.js';
import type { Item } from '../../src/model/checklist.js';
import type { Answer } from '../../src/model/vocabulary.js';
import { buildReport } from '../../src/report/build.js';
import { assess } from '../../src/score/assess.js';
import { percent } from '../../src/score/percent.js';
import { makeAnswers } from '../support/checklists.js';
import { loadChecklist } from '../support/files.js';

const mic = await loadChecklist('checklists/mic-telework-98.yaml');
const { implemented, partial, unknown } = mic.scale.values;
const lowest = Math.min(...Object.values(mic.scale.values));

/** Answers every item as `answerOf` says; null leaves it unanswered. */
function score(answerOf: (item: Item) => Answer | null) {
  const given = mic.items.flatMap((item) => {
    const answer = answerOf(item);
    return answer ? [[item.id, answer] as const] : [];
  });
  return assess(mic, makeAnswers(Object.fromEntries(given)));
}

function outOfScope(facts: Record<string, boolean>, method?: string): string[] {
  const profile = { facts: new Map(Object.entries(facts)), ...(method && { method }) };
  const { items } = assess(mic, makeAnswers({}, { profile }));
  return items.filter(({ status }) => status === 'out_of_scope').map(({ item }) => item.id);
}

describe('the guideline, with all done but the 20 advanced measures', () => {
  const assessment = score(({ level }) => (level === 'basic' ? 'implemented' : 'not_implemented'));

  it('has every point of the basic level and none of the advanced', () => {
    const levels = assessment.levels.map(({ id, points, max }) => [id, points, max, percent({ points, max })]);
    expect(levels).toEqual([
      ['basic', 78 * implemented, 78 * implemented, 100],
      ['advanced', 0, 20 * implemented, 0],
    ]);
    expect([assessment.complete, percent(assessment.total)]).toEqual([true, 79.6]); // 78 of 98
  });

  it('misses nothing of what everyone is asked to do', () => {
    const { basic, actions } = buildReport(assessment, ja, '2026-11-21');
    expect([basic?.achieved.length, basic?.missing]).toEqual([78, []]);
    expect(new Set(actions.map(({ item }) => item.level))).toEqual(new Set(['advanced']));
  });

  it('misses exactly the basic measure that slips', () => {
    const slipped = score(({ id, level }) => (level === 'basic' && id !== 'worker-K3' ? 'implemented' : 'partial'));
    expect(buildReport(slipped, ja, '2026-11-21').basic?.missing.map(({ id }) => id)).toEqual(['worker-K3']);
  });
});

describe('the guideline, answered by the executive alone', () => {
  const special: Record<string, Answer> = { 'exec-A5': 'partial', 'exec-M1': 'unknown' };
  const assessment = score(({ id, role }) => (role === 'executive' ? (special[id] ?? 'implemented') : null));
  const sure = 6 * implemented + partial;
  const { total } = assessment;

  it('is answered for the executive, and for nobody else', () => {
    expect(assessment.roles.map(({ id, counts }) => [id, counts.unanswered])).toEqual([
      ['executive', 0],
      ['administrator', 62],
      ['teleworker', 28],
    ]);
    expect(assessment.coverage).toEqual({ answered: 8, applicable: 98 });
  });

  it('is provisional: from what the executive knows to that and all the rest', () => {
    expect(assessment.complete).toBe(false);
    expect([total.points, total.max]).toEqual([sure + unknown, 98 * implemented]);
    expect([total.worst, total.best]).toEqual([sure + 91 * lowest, sure + 91 * implemented]); // 90 and the unknown one
  });

  it("gives the executive's own share a narrow interval, and the others' the widest there is", () => {
    expect(assessment.roles.map(({ worst, best }) => [worst, best])).toEqual([
      [sure + lowest, sure + implemented],
      [62 * lowest, 62 * implemented],
      [28 * lowest, 28 * implemented],
    ]);
  });
});

describe('what applies of the guideline', () => {
  it('is everything while nothing is known', () => expect(outOfScope({})).toEqual([]));

  it.each([
    ['office_network', ['admin-I2']],
    ['vpn_gateway', ['admin-C3']],
    ['cloud', ['admin-A3', 'admin-A4', 'worker-A3']],
    ['online_meeting', ['admin-E7', 'admin-I3', 'worker-E3', 'worker-I2', 'worker-I3']],
    ['personal_device', ['admin-B4']],
    ['smartphone', ['admin-E3']],
    ['data_on_device', ['admin-E2', 'admin-E6']],
  ])('without %s is not %j', (fact, ids) => {
    expect(outOfScope({ [fact]: false })).toEqual(ids);
    expect(outOfScope({ [fact]: true })).toEqual([]);
  });

  it('is not what needs one of two things when there is neither', () => {
    const either = ['admin-H1', 'admin-H7', 'admin-I4', 'admin-J4', 'worker-I1'];
    expect(outOfScope({ office_network: false, cloud: false })).toEqual(expect.arrayContaining(either));
    expect(outOfScope({ smartphone: false, data_on_device: false })).toContain('admin-E4');
    expect(outOfScope({ office_network: false, cloud: false, online_meeting: false })).toContain('admin-G3');
  });

  it('is not what a device working alone has no use for', () => {
    expect(outOfScope({}, 'standalone')).toEqual([
      'admin-A3',
      'admin-A4',
      'admin-C3',
      'admin-H1',
      'admin-H7',
      'admin-I2',
      'admin-I4',
      'admin-J4',
      'worker-A3',
      'worker-I1',
    ]);
  });

  it('has seven methods', () => {
    expect(mic.profile.presets.map(({ id }) => id).sort()).toEqual([
      'cloud',
      'remote-desktop',
      'secure-browser',
      'secure-container',
      'standalone',
      'vdi',
      'vpn',
    ]);
  });
});
