import { describe, expect, it } from 'vitest';
import { haveFacts, readFacts } from '../support/facts.js';
import { loadChecklist } from '../support/files.js';

describe.skipIf(!haveFacts)('the checklists say what ../shared/facts says', () => {
  it('ipa-self-check-25: every id, part, category and kind of measure', async () => {
    const { items } = await loadChecklist('checklists/ipa-self-check-25.yaml');
    expect(items.map(({ id, section, category, measure }) => ({ id, section, category, measure }))).toEqual(
      readFacts('ipa-self-check-25').map((fact) => ({
        id: fact['no'],
        section: `part-${fact['part']}`,
        category: fact['category'],
        measure: fact['measure_type'],
      })),
    );
    expect(items.every(({ provenance }) => provenance === 'confirmed')).toBe(true);
  });

  it('sme-telework-34: every id, category, priority, threat, scope and provenance', async () => {
    const { items } = await loadChecklist('checklists/sme-telework-34.yaml');
    const ours = items.map(({ id, category, priority, threats, appliesWhen, provenance }) => ({
      id,
      category,
      priority,
      threats,
      appliesWhen: appliesWhen ?? '',
      provenance,
    }));
    const facts = readFacts('sme-telework-34').map((fact) => ({
      id: fact['id'],
      category: fact['category'],
      priority: fact['priority'],
      threats: fact['threats']?.split('+'),
      appliesWhen: fact['applies_only_if'],
      provenance: fact['provenance'],
    }));
    expect(ours).toEqual(facts);
  });

  it('no official number stands where the facts have none', async () => {
    for (const name of ['ipa-self-check-25', 'sme-telework-34']) {
      const { items } = await loadChecklist(`checklists/${name}.yaml`);
      expect(items.filter(({ officialId }) => officialId !== undefined)).toEqual([]);
    }
  });
});
