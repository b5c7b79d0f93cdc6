import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TELEWORK_METHODS } from '../../src/guide/generated/telework-methods.js';
import { AXIS_IDS, fitMethods, profileFor } from '../../src/guide/telework-method.js';
import { inRepository, loadChecklist } from '../support/files.js';

const { axes, methods, questions } = TELEWORK_METHODS;
const ids = methods.map(({ id }) => id);
const answers = fc
  .array(fc.option(fc.boolean(), { nil: undefined }), { minLength: questions.length, maxLength: questions.length })
  .map(
    (given) =>
      new Map(
        questions.flatMap(({ id }, index): [string, boolean][] => {
          const answer = given[index];
          return answer === undefined ? [] : [[id, answer]];
        }),
      ),
  );

describe('the data of the seven ways', () => {
  it('are seven ways on five axes, rated 1 to 4, and no consequence names another', () => {
    expect(ids).toHaveLength(7);
    expect(axes.map(({ id }) => id)).toEqual(AXIS_IDS);
    for (const { ratings } of methods) {
      expect(Object.keys(ratings).sort()).toEqual([...AXIS_IDS].sort());
      expect(Object.values(ratings).every((rating) => [1, 2, 3, 4].includes(rating))).toBe(true);
    }
    const named = questions.flatMap(({ yes, no }) =>
      [yes, no].flatMap((effect) => [...(effect?.for ?? []), ...(effect?.against ?? []), ...(effect?.rulesOut ?? [])]),
    );
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('do not claim a source for the ratings', () => {
    expect(axes.filter(({ provenance }) => provenance === 'confirmed')).toEqual([]);
  });

  it('are the ways of working of the guideline, which decide the same facts', async () => {
    const { profile } = await loadChecklist('checklists/mic-telework-98.yaml');
    expect(Object.fromEntries(methods.map(({ id, facts }) => [id, facts]))).toEqual(
      Object.fromEntries(profile.presets.map(({ id, facts }) => [id, facts])),
    );
  });
});

describe('the way that fits', () => {
  it('is never one that an answer rules out, and no other has more that speaks for it', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const count = (method: string, list: 'for' | 'against' | 'rulesOut') =>
          questions.filter(({ id, yes, no }) => {
            const answer = given.get(id);
            const effect = answer === undefined ? undefined : answer ? yes : no;
            return effect?.[list]?.includes(method);
          }).length;
        const left = ids.filter((id) => count(id, 'rulesOut') === 0);
        const worth = (id: string) => count(id, 'for') - count(id, 'against');
        const best = given.size === 0 ? [] : left.filter((id) => left.every((other) => worth(other) <= worth(id)));
        const fits = fitMethods(TELEWORK_METHODS, given);
        const having = (fit: string) => fits.filter((each) => each.fit === fit).map(({ method }) => method.id);
        expect(having('best')).toEqual(best);
        expect(new Set(having('ruled_out'))).toEqual(new Set(ids.filter((id) => !left.includes(id))));
        expect(fits.map(({ fit }) => fit)).toEqual([
          ...having('best').map(() => 'best'),
          ...having('possible').map(() => 'possible'),
          ...having('ruled_out').map(() => 'ruled_out'),
        ]);
      }),
    );
  });

  it.each([
    ['cloud', { office_systems: false, cloud_enough: true, caretaker: false }],
    ['vpn', { office_systems: true, cloud_enough: false, caretaker: true }],
    ['remote-desktop', { office_systems: true, desk_pc: true, money: false }],
    [
      'standalone',
      { office_systems: false, cloud_enough: false, busy_line: true, caretaker: false, money: false, alone: true },
    ],
  ])('is %s for a firm that plainly needs it', (expected, given) => {
    const [first] = fitMethods(TELEWORK_METHODS, new Map(Object.entries(given)));
    expect([first?.method.id, first?.fit]).toEqual([expected, 'best']);
  });

  it('can be found for each of the seven', () => {
    const found = new Set<string>();
    for (let code = 0; code < 3 ** questions.length; code += 7) {
      const given = new Map(
        questions.flatMap(({ id }, index): [string, boolean][] => {
          const digit = Math.floor(code / 3 ** index) % 3;
          return digit === 2 ? [] : [[id, digit === 1]];
        }),
      );
      for (const { fit, method } of fitMethods(TELEWORK_METHODS, given)) if (fit === 'best') found.add(method.id);
    }
    expect([...found].sort()).toEqual([...ids].sort());
  });
});

describe('the profile', () => {
  it('names the way where the checklist has it, and else the facts it decides', async () => {
    const [mic, sme] = await Promise.all(
      ['mic-telework-98', 'sme-telework-34'].map((id) => loadChecklist(`checklists/${id}.yaml`)),
    );
    const cloud = methods.find(({ id }) => id === 'cloud');
    if (!mic || !sme || !cloud) throw new Error(inRepository('checklists'));
    const given = new Map([['personal_devices', false]]);
    expect(profileFor(mic, TELEWORK_METHODS, given, cloud)).toEqual({
      method: 'cloud',
      facts: new Map([['personal_device', false]]),
    });
    expect(profileFor(sme, TELEWORK_METHODS, given, cloud)).toEqual({
      facts: new Map([
        ['company_device', true],
        ['office_network', false],
        ['vpn_gateway', false],
        ['cloud', true],
      ]),
    });
  });
});
