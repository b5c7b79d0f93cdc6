import { describe, expect, it } from 'vitest';
import { assess } from '../../src/score/assess.js';
import { makeAnswers } from '../support/checklists.js';
import { loadChecklist } from '../support/files.js';

const sme = await loadChecklist('checklists/sme-telework-34.yaml');

function outOfScope(facts: Record<string, boolean>, method?: string): string[] {
  const profile = { facts: new Map(Object.entries(facts)), ...(method && { method }) };
  const { items } = assess(sme, makeAnswers({}, { profile }));
  return items.filter(({ status }) => status === 'out_of_scope').map(({ item }) => item.id);
}

describe('the handbook', () => {
  it('has 14 questions to do first (◎) and 20 next (○)', () => {
    const count = (priority: string) => sme.items.filter((item) => item.priority === priority).length;
    expect([sme.items.length, count('first'), count('next')]).toEqual([34, 14, 20]);
  });

  it('leaves nothing out while nothing is known', () => expect(outOfScope({})).toEqual([]));

  it.each([
    ['company_device', ['9-3', '10-3']],
    ['office_network', ['3-2', '7-3']],
    ['vpn_gateway', ['5-4']],
    ['cloud', ['6-1']],
    ['webmail', ['2-2']],
    ['online_meeting', ['3-3', '3-4', '3-5', '8-5']],
    ['data_on_device', ['8-3', '8-4']],
    ['smartphone', ['8-1', '8-2']],
  ])('without %s leaves out exactly %j', (fact, ids) => {
    expect(outOfScope({ [fact]: false })).toEqual(ids);
    expect(outOfScope({ [fact]: true })).toEqual([]);
  });

  it('leaves out the rows of a stand-alone, company-owned setup', () => {
    expect(outOfScope({}, 'company-standalone')).toEqual(['3-2', '5-4', '6-1', '7-3']);
    const everythingSaid = {
      company_device: true,
      office_network: false,
      vpn_gateway: false,
      cloud: false,
      webmail: false,
      online_meeting: false,
      data_on_device: true,
      smartphone: false,
    };
    expect(outOfScope(everythingSaid)).toEqual([
      '2-2',
      '3-2',
      '3-3',
      '3-4',
      '3-5',
      '5-4',
      '6-1',
      '7-3',
      '8-1',
      '8-2',
      '8-5',
    ]);
  });

  it('leaves the two rows about company devices out for personal ones', () => {
    expect(outOfScope({}, 'personal-vpn')).toEqual(['9-3', '10-3']);
  });

  it('has eight methods: two owners by four ways to connect', () => {
    expect(sme.profile.presets.map(({ id }) => id).sort()).toEqual([
      'company-cloud',
      'company-secure-browser',
      'company-standalone',
      'company-vpn',
      'personal-cloud',
      'personal-secure-browser',
      'personal-standalone',
      'personal-vpn',
    ]);
  });
});
