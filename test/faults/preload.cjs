// Loaded into tenken before it starts: the calls it makes for files of one folder are counted, and at one of them something
// happens. FAULT is `count:FILE`, `kill:N`, `SIGINT:N`, `SIGTERM:N` or an error of the system such as `ENOSPC:N`.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const [what, argument] = (process.env.FAULT ?? '').split(':');
const folder = process.env.FAULT_FOLDER;
const at = Number(argument);
let calls = 0;
const real = { ...fs };

/** Before a call: nothing, the end of the process, or the error to be thrown instead. */
function before() {
  calls++;
  if (what === 'count') real.writeFileSync(argument, String(calls));
  if (calls !== at) return null;
  if (what === 'kill') process.kill(process.pid, 'SIGKILL');
  if (what.startsWith('SIG')) {
    process.kill(process.pid, what);
    return null;
  }
  return Object.assign(new Error(`${what}: injected`), { code: what, errno: -1, syscall: 'injected' });
}

const isOurs = (path) => typeof path === 'string' && require('node:path').resolve(path).startsWith(folder);

function handleWithFaults(handle) {
  for (const name of ['writeFile', 'sync', 'close']) {
    const method = handle[name].bind(handle);
    handle[name] = async (...args) => {
      const error = before();
      if (!error) return method(...args);
      if (name === 'close') await method();
      // A disk that fills up has taken the first part.
      if (name === 'writeFile') await handle.write(Buffer.from(args[0]).subarray(0, args[0].length / 2));
      throw error;
    };
  }
  return handle;
}

for (const name of ['open', 'link', 'lstat', 'readFile', 'rename', 'unlink']) {
  const method = fs.promises[name];
  fs.promises[name] = async (path, ...rest) => {
    if (!isOurs(path)) return method(path, ...rest);
    const error = before();
    if (error) throw error;
    const result = await method(path, ...rest);
    return name === 'open' ? handleWithFaults(result) : result;
  };
}
for (const name of ['openSync', 'mkdirSync', 'readdirSync', 'unlinkSync', 'statSync']) {
  const method = fs[name];
  fs[name] = (path, ...rest) => {
    if (isOurs(path)) {
      const error = before();
      if (error) throw error;
    }
    return method(path, ...rest);
  };
}
syncBuiltinESMExports();
