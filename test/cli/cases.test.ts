import { describe, expect, it } from 'vitest';
import { allCases, expectedOutcome, runCase, updateExpectation } from '../support/cases.js';
import { runAsChild } from '../support/child.js';
import { runInProcess } from '../support/world.js';

const updating = process.env['UPDATE_CASES'] === '1';

describe.each(allCases())('tenken, case $name', (each) => {
  const given = { env: { SOURCE_DATE_EPOCH: '1795219200', ...each.env } };

  it('in this process, from the sources', async () => {
    const outcome = await runCase(each, (folder) =>
      runInProcess(each.argv, { ...given, folder, ...(each.stdin && { stdin: each.stdin }) }),
    );
    if (updating) updateExpectation(each, outcome);
    expect(outcome).toEqual(expectedOutcome(each));
  });

  it('as a process, from the bundle', async () => {
    const outcome = await runCase(each, (folder) => runAsChild(each.argv, { ...given, folder, stdin: each.stdin }));
    expect(outcome).toEqual(expectedOutcome(each));
  });
});
