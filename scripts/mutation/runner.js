// Stryker's runner of Vitest, which takes a file of tests that cannot even be loaded for one without failures.
import { strykerPlugins as plugins, strykerValidationSchema } from '@stryker-mutator/vitest-runner';

const [vitest] = plugins;

function strict(injector) {
  const runner = vitest.factory(injector);
  const run = runner.run.bind(runner);
  runner.run = async (...args) => {
    const result = await run(...args);
    const unloaded = runner.ctx.state
      .getFiles()
      .filter(({ result: loaded, tasks }) => loaded?.state === 'fail' && tasks.length === 0);
    const failed = unloaded.map(({ name, result: { errors } }) => ({
      id: name,
      name: `${name} can be loaded`,
      status: 1, // failed
      timeSpentMs: 0,
      failureMessage: errors?.[0]?.message ?? 'no message',
    }));
    return failed.length > 0 && 'tests' in result ? { ...result, tests: [...result.tests, ...failed] } : result;
  };
  return runner;
}
strict.inject = vitest.factory.inject;

export const strykerPlugins = [{ ...vitest, name: 'vitest-strict', factory: strict }];
export { strykerValidationSchema };
