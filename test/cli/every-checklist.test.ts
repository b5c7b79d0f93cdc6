import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { inRepository } from '../support/files.js';
import { folderForTests } from '../support/folder.js';
import { runInProcess } from '../support/world.js';

const IDS = readdirSync(inRepository('checklists')).map((name) => name.replace(/\.yaml$/u, ''));

/** Every command that takes answers or a checklist, with what it has to say about each of them. */
const COMMANDS: readonly (readonly [command: (id: string) => string, says: RegExp])[] = [
  [(id) => `show ${id}`, /./u],
  [(id) => `show ${id} --provenance`, /./u],
  [(id) => `show ${id} --format json`, /"tenken": "checklist\/1"/u],
  [(id) => `validate ${id}.yaml --fail-on warning`, /指摘はありません/u],
  [(id) => `score ${id}.yaml --explain`, /自己評価であり、認定ではありません/u],
  [(id) => `score ${id}.yaml --format json`, /"tenken": "assessment\/1"/u],
  [(id) => `report ${id}.yaml --format md --lang en`, /self-assessment, not a certification/u],
  [(id) => `report ${id}.yaml --format html`, /<\/html>/u],
  [(id) => `report ${id}.yaml --format csv`, /,/u],
  [(id) => `report ${id}.yaml --format json --redact`, /"redacted": true/u],
  [(id) => `plan ${id}.yaml`, /自己評価であり、認定ではありません/u],
  [(id) => `plan ${id}.yaml --budget 3 --format csv`, /,/u],
  [(id) => `compare ${id}.yaml ${id}.yaml`, /自己評価であり、認定ではありません/u],
  [(id) => `threats ${id}.yaml --format json`, /"tenken": "threats\/1"/u],
  [(id) => `action ${id}.yaml --format json`, /"tenken": "action\/1"/u],
  [(id) => `policy ${id}.yaml`, /^# 情報セキュリティ基本方針/u],
  [(id) => `policy ${id}.yaml --document telework --lang en`, /^# Telework Rules/u],
  [(id) => `merge ${id}.yaml -o merged-${id}.yaml`, /^$/u],
];

describe.each(IDS)('%s', (id) => {
  const folder = folderForTests();
  beforeAll(() => {
    for (const name of IDS) copyFileSync(inRepository(`examples/${name}.yaml`), join(folder, `${name}.yaml`));
  });

  it.each(COMMANDS.map(([command, says]) => [command(id), says] as const))('tenken %s', async (command, says) => {
    const { status, stdout } = await runInProcess(command.split(' '), { folder });
    expect(status).toBe(0);
    expect(stdout).toMatch(says);
  });

  it.each(IDS.filter((to) => to !== id))('tenken carry, to %s', async (to) => {
    const { status, stdout } = await runInProcess(['carry', `${id}.yaml`, '--to', to, '-o', `carried-${to}.yaml`], {
      folder,
    });
    expect(status).toBe(0);
    expect(stdout).toContain(`${id}@`);
  });
});
