import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Something that reads files of strangers: where the file lies, sound ones to begin with, and the commands that read it. */
export interface Reader {
  readonly name: string;
  /** The name of the hostile file; `-` is standard input, `argv` the command line itself. */
  readonly file: string;
  readonly seeds: () => readonly Uint8Array[];
  /** Files beside it, which are sound. */
  readonly beside?: () => Readonly<Record<string, Uint8Array>>;
  readonly commands: readonly string[];
  /** How often it is tried where others are tried once: less for what is slow or small. */
  readonly share?: number;
}

// Not as a Buffer: a slice of one is the same memory, and a mutation would reach the seeds.
const read = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const answers = () =>
  readdirSync('examples')
    .filter((name) => /^(?:ipa|sme).*\.yaml$/u.test(name))
    .map((name) => read(join('examples', name)));

/** Answer sheets as they came back. */
const sheets = (ending: string) =>
  readdirSync(SHEETS)
    .filter((name) => name.endsWith(ending))
    .map((name) => read(join(SHEETS, name)));

const SHEETS = 'test/fixtures/sheets';

const asJson = (bytes: Uint8Array) => utf8(JSON.stringify(parse(new TextDecoder().decode(bytes)), null, 1));

const CASE = 'test/cases';
const small = () => read(`${CASE}/carry-kept/own/small.yaml`);
const smallAnswers = () => read(`${CASE}/carry-kept/small.yaml`);

/** Files of the cases that say they are of a kind. */
const ofKind = (kind: string, beginning: string) =>
  readdirSync(CASE)
    .filter((name) => name.startsWith(beginning))
    .flatMap((name) => readdirSync(join(CASE, name)).map((file) => join(CASE, name, file)))
    .filter((path) => path.endsWith('.yaml'))
    .map(read)
    .filter((bytes) => new TextDecoder().decode(bytes).includes(`tenken: ${kind}`));

/** Every reader of the program. A new one joins by a line. */
export const READERS: readonly Reader[] = [
  {
    name: 'answers in YAML',
    file: 'answers.yaml',
    seeds: answers,
    beside: () => ({ 'other.yaml': read('examples/ipa-self-check-25.yaml') }),
    commands: [
      'score answers.yaml',
      'score answers.yaml --explain --lang en',
      'score answers.yaml --format json',
      'validate answers.yaml',
      'validate answers.yaml --format sarif',
      'validate answers.yaml --format github',
      'validate answers.yaml --format junit',
      'validate answers.yaml --format gitlab',
      'report answers.yaml',
      'report answers.yaml --format html',
      'report answers.yaml --format csv --redact',
      'report answers.yaml --format json',
      'plan answers.yaml --target 60',
      'plan answers.yaml --format csv',
      'plan answers.yaml --format md --budget 4',
      'compare answers.yaml other.yaml',
      'compare answers.yaml other.yaml --format md',
      'compare answers.yaml other.yaml --format json',
      'merge answers.yaml other.yaml --policy worst',
      'carry answers.yaml --to sme-telework-34',
    ],
  },
  {
    name: 'answers in JSON',
    file: 'answers.json',
    seeds: () => answers().map(asJson),
    commands: [
      'score answers.json',
      'score answers.json --format json',
      'validate answers.json',
      'report answers.json',
    ],
  },
  {
    name: 'answers on standard input',
    file: '-',
    seeds: answers,
    commands: ['score -', 'validate -', 'report - --format json', 'plan -'],
    share: 0.3,
  },
  {
    name: 'answers in CSV',
    file: 'answers.csv',
    seeds: () => sheets('.csv'),
    commands: ['score answers.csv', 'score answers.csv --format json', 'validate answers.csv', 'report answers.csv'],
  },
  {
    name: 'answers in XLSX',
    file: 'answers.xlsx',
    seeds: () => sheets('.xlsx'),
    commands: ['score answers.xlsx', 'validate answers.xlsx --format sarif'],
    share: 0.2,
  },
  {
    name: 'answers a line each',
    file: '-',
    seeds: () => answers().map((bytes) => utf8(`${JSON.stringify(parse(new TextDecoder().decode(bytes)))}\n`)),
    commands: ['score - --format ndjson', 'score - --format ndjson --lang en'],
    share: 0.5,
  },
  {
    name: 'policy, edited',
    file: 'policy.md',
    seeds: () => [read('templates/policy.ja.md'), read('templates/policy.en.md')],
    beside: () => ({ 'answers.yaml': read('examples/ipa-self-check-25.yaml') }),
    commands: [
      'action answers.yaml --policy policy.md',
      'policy answers.yaml --template policy.md',
      'policy answers.yaml --template policy.md --clean',
    ],
    share: 0.3,
  },
  {
    name: 'checklist',
    file: 'own/checklist.yaml',
    seeds: () => [small()],
    beside: () => ({ 'small.yaml': smallAnswers() }),
    commands: [
      'list --checklists own',
      'list --checklists own --format json',
      'show small --checklists own',
      'show small 1 --checklists own --provenance',
      'show small --checklists own --format json',
      'validate own/checklist.yaml',
      'validate own/checklist.yaml --format json',
      'score small.yaml --checklists own',
      'report small.yaml --checklists own --format html',
    ],
  },
  {
    name: 'checklist in JSON',
    file: 'own/checklist.json',
    seeds: () => [asJson(small())],
    commands: ['list --checklists own', 'show small --checklists own', 'validate own/checklist.json'],
    share: 0.5,
  },
  {
    name: 'overlay',
    file: 'overlay.yaml',
    seeds: () => ofKind('overlay/1', 'overlay-'),
    beside: () => ({ 'answers.yaml': smallAnswers(), 'own/small.yaml': small() }),
    commands: [
      'score answers.yaml --checklists own --overlay overlay.yaml',
      'score answers.yaml --checklists own --overlay overlay.yaml --format json',
      'show small --checklists own --overlay overlay.yaml',
      'report answers.yaml --checklists own --overlay overlay.yaml',
      'validate overlay.yaml --checklists own',
    ],
  },
  {
    name: 'settings of validate',
    file: 'tenken.config.yaml',
    seeds: () => ofKind('config/1', 'validate-config'),
    beside: () => ({ 'answers.yaml': read('examples/ipa-self-check-25.yaml') }),
    commands: [
      'validate answers.yaml --config tenken.config.yaml',
      'validate answers.yaml --config tenken.config.yaml --lang en --format json',
    ],
    share: 0.5,
  },
  {
    name: 'baseline of validate',
    file: 'baseline.json',
    seeds: () => [read(`${CASE}/validate-baseline-update/written/known.json`)],
    beside: () => ({ 'answers.yaml': utf8('tenken: answers/1\nchecklist: ipa-self-check-25\nanswers: {1: ?}\n') }),
    commands: [
      'validate answers.yaml --baseline baseline.json',
      'validate answers.yaml --baseline baseline.json --update-baseline',
    ],
    share: 0.3,
  },
  {
    name: 'report template',
    file: 'template.md',
    seeds: () =>
      readdirSync('templates')
        .filter((name) => name.endsWith('.md'))
        .map((name) => read(join('templates', name))),
    beside: () => ({ 'answers.yaml': read('examples/ipa-self-check-25.yaml') }),
    commands: ['report answers.yaml --template template.md', 'report answers.yaml --template template.md --lang en'],
  },
  {
    name: 'logo',
    file: 'logo.png',
    seeds: () => [
      Uint8Array.from(
        atob(
          'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAE0lEQVR4nGP8z8DwnwEKmBiQAAAkHgH/rpzLAQAAAABJRU5ErkJggg==',
        ),
        (character) => character.charCodeAt(0),
      ),
      Uint8Array.from([
        0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 2, 0, 2, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 0xff, 0xd9,
      ]),
    ],
    beside: () => ({ 'answers.yaml': read('examples/ipa-self-check-25.yaml') }),
    commands: ['report answers.yaml --summary --logo logo.png -o out.pdf'],
    share: 0.1,
  },
  {
    name: 'password file',
    file: 'password',
    seeds: () => [utf8('secret\n')],
    beside: () => ({ 'answers.yaml': read('examples/ipa-self-check-25.yaml') }),
    commands: ['report answers.yaml --summary --password-file password -o out.pdf'],
    share: 0.05,
  },
  {
    name: 'command line',
    file: 'argv',
    seeds: () =>
      readdirSync(CASE)
        .map(
          (name) =>
            new TextDecoder()
              .decode(read(join(CASE, name, 'command')))
              .trim()
              .split('\n')
              .at(-1) ?? '',
        )
        .filter((line) => !/\binterview\b|-o\b/u.test(line))
        .map(utf8),
    beside: () => ({
      'answers.yaml': read('examples/ipa-self-check-25.yaml'),
      'small.yaml': smallAnswers(),
      'own/small.yaml': small(),
    }),
    commands: [''],
  },
];
