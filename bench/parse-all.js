// What nobody who reads answers can avoid: every file of a folder, or every line of a file, read and parsed as JSON.
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const [path] = process.argv.slice(2);
let answers = 0;
if (statSync(path).isDirectory()) {
  for (const name of readdirSync(path)) answers += JSON.parse(readFileSync(join(path, name), 'utf8')).answers ? 1 : 0;
} else {
  for await (const line of createInterface({ input: createReadStream(path) }))
    answers += JSON.parse(line).answers ? 1 : 0;
}
if (answers === 0) throw new Error(`${path}: no answers`);
