import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/model/vocabulary.js';
import { haveFacts, readFacts } from '../support/facts.js';
import { loadChecklist } from '../support/files.js';

/** The facts name the roles in Japanese. */
const ROLES: Readonly<Record<string, Role>> = {
  経営者: 'executive',
  管理者: 'administrator',
  勤務者: 'teleworker',
};

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

  it('mic-telework-98: every id, role, category, level, provenance, printed number and lineage', async () => {
    const { items } = await loadChecklist('checklists/mic-telework-98.yaml');
    const ours = items.map(({ id, role, category, level, provenance, officialId, lineage }) => ({
      id,
      role,
      category,
      level,
      provenance,
      officialId: officialId ?? '',
      lineage: lineage ?? '',
    }));
    const facts = readFacts('mic-telework-98').map((fact) => ({
      id: fact['id'],
      role: ROLES[fact['role'] ?? ''],
      category: fact['category'],
      level: fact['level'],
      provenance: fact['provenance'],
      officialId: fact['official_id'],
      lineage: fact['lineage'],
    }));
    expect(ours).toEqual(facts);
  });
});

describe.skipIf(!haveFacts)('the guides beside them say what ../shared/facts says', () => {
  it('scs-star3-26: every id, part and number of criteria', async () => {
    const { items, sections } = await loadChecklist('checklists/scs-star3-26.yaml');
    const titles = new Map(sections.map(({ id, title }) => [id, title.ja?.replace('リスクの特定', 'リスク特定')]));
    expect(items.map(({ id, section, criteria }) => [id, titles.get(section), String(criteria)])).toEqual(
      readFacts('scs-star3-26').map((fact) => [fact['id'], fact['scs_category'], fact['criteria_count']]),
    );
  });

  it('ipa-insider-33: every number under its viewpoint', async () => {
    const { items, sections } = await loadChecklist('checklists/ipa-insider-33.yaml');
    const titles = new Map(sections.map(({ id, title }) => [id, title.ja]));
    expect(items.map(({ id, section }) => [id, titles.get(section)])).toEqual(
      readFacts('ipa-insider-33').map((fact) => [fact['no'], fact['viewpoint']]),
    );
  });
});

describe('the checklists keep to what is published', () => {
  it('26 requirements with 81 criteria, all of which have to be met, and nothing that says it is the assessment', async () => {
    const { expect: promised, gate, notApplicable, statement } = await loadChecklist('checklists/scs-star3-26.yaml');
    expect(promised).toMatchObject({ items: 26, criteria: 81 });
    expect([gate, notApplicable]).toEqual(['all', 'forbidden']);
    expect(statement?.ja).toMatch(/準備の自己点検で、SCS評価制度の評価ではありません/u);
    expect(statement?.en).toMatch(/not an assessment under the SCS scheme/u);
  });

  it('33 questions in ten viewpoints, each with the document its rule belongs into', async () => {
    const { items, sections, documents } = await loadChecklist('checklists/ipa-insider-33.yaml');
    expect([items.length, sections.length]).toEqual([33, 10]);
    expect(documents?.map(({ id }) => id)).toEqual(['security-rules', 'work-rules']);
    expect(items.filter(({ writtenIn = [] }) => writtenIn.length === 0)).toEqual([]);
  });

  it('six basics: the five and the one that edition 4.0 added; declared, never certified', async () => {
    const { items, statement } = await loadChecklist('checklists/security-action-6.yaml');
    expect(items.map(({ section }) => section)).toEqual(['five', 'five', 'five', 'five', 'five', 'added']);
    expect(statement?.ja).toMatch(/宣言/u);
    expect(JSON.stringify(items)).not.toMatch(/認定|取得/u);
  });

  it('no official number stands where the facts have none', async () => {
    const others = ['security-action-6', 'scs-star3-26', 'ipa-insider-33'];
    for (const name of ['ipa-self-check-25', 'sme-telework-34', ...others]) {
      const { items } = await loadChecklist(`checklists/${name}.yaml`);
      expect(items.filter(({ officialId }) => officialId !== undefined)).toEqual([]);
    }
  });

  it('mic-telework-98 promises 98 items: 78 basic and 20 advanced, by three roles and three provenances', async () => {
    const { expect: promised } = await loadChecklist('checklists/mic-telework-98.yaml'); // which holds it to its promise
    expect(promised).toMatchObject({
      items: 98,
      levels: { basic: 78, advanced: 20 },
      roles: { executive: 8, administrator: 62, teleworker: 28 },
      provenance: { confirmed: 10, lineage: 67, composed: 21 },
    });
  });

  it('mic-telework-98 shows the three official numbers that are known, and no other', async () => {
    const { items } = await loadChecklist('checklists/mic-telework-98.yaml');
    expect(items.flatMap(({ id, officialId }) => (officialId === undefined ? [] : [[id, officialId]]))).toEqual([
      ['admin-A1', '管理者A-1'],
      ['admin-A2', '管理者A-2'],
      ['admin-A3', '管理者A-3'],
    ]);
  });
});
