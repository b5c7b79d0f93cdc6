// npm run assurance: docs/assurance.md and docs/assurance.ja.md from the results in test/assurance/, which the long runs of
// the fuzzer, of the faults, of the load and of the mutations write. A test holds the pages to the results.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path/posix';

const root = new URL('../', import.meta.url);
const results = (name) => JSON.parse(readFileSync(new URL(`test/assurance/${name}.json`, root), 'utf8'));

const WORDS = {
  en: {
    title: '# Assurance',
    other: '日本語: [assurance.ja.md](assurance.ja.md)',
    intro:
      'What was tried against tenken, and what came of it. The numbers are those of the long runs named here, as their results\nstand in `test/assurance/`; `npm run assurance` makes this page of them. Every run of the tests does a bounded share of each.',
    tried: '## What was tried',
    head: ['what', 'how much', 'how', 'on'],
    fuzz: (reader, tried, accepted) => [
      `hostile files, ${reader}`,
      `${tried} tried, ${accepted} of them not refused; no crash, hang, exhausted memory or control sequence`,
      '`npm run fuzz`',
    ],
    faults: ({ errors, kills, signals, writers }) => [
      `faults at every call of ${writers} writers`,
      `${errors} errors injected, ${kills} kills and ${signals} signals survived; always the old file or the new one, whole`,
      '`npm run faults`',
    ],
    scan: ({ files, scored, refused, skipped, status }, peak, before) => [
      `${files} files in one scan: JSON, YAML, CSV, XLSX, bad ones`,
      `${scored} scored and in the portfolio, ${refused} refused and named, ${skipped} left alone, none missing; exit code ${status}; at most ${peak} MiB of memory, ${before} MiB for a tenth of them`,
      '`npm run load`',
    ],
    lines: ({ lines, scored, refused, blank, status }, peak, before) => [
      `${lines} lines in one stream, bad ones among them`,
      `${scored} scored in their order, ${refused} refused and named, ${blank} blank, none missing; exit code ${status}; at most ${peak} MiB of memory, ${before} MiB for a tenth of them`,
      '`npm run load`',
    ],
    mutation: (room, { files, mutants, killed, explained, survived }) => [
      `small changes in \`src/${room}/\` (mutants, of ${files} files)`,
      `${killed} of ${mutants} noticed by the tests about it; ${explained} that nobody can notice, each explained; ${survived} neither`,
      '`npm run mutation`',
    ],
    platforms: '## Where',
    tests: 'The tests passed on',
    ci: '`.ci/run` asks for them, and was not run for this page, on',
    never: 'Never tried on',
    left: '## What is left',
    explained:
      'Why a change cannot be noticed, or does not matter, stands in `test/assurance/survivors.yaml`; `npm run mutation` ends\nwith 1 for a change that is neither noticed nor explained, and says so of an explanation that has become untrue.',
    open: (files) => `Changes no test notices and nobody has explained yet are left in: ${files}.`,
    notMeasured: (files) => `Not measured by mutants: ${files}.`,
    coverage: 'Coverage is held at 100 % for `src/score/`, `src/plan/` and `src/read/` (`vitest.coverage.config.ts`).',
    defects: '## What was found',
    defectHead: ['defect, mended', 'held by'],
  },
  ja: {
    title: '# 確かめたこと',
    other: 'English: [assurance.md](assurance.md)',
    intro:
      'tenkenに対して何を試し、どうなったか。数は、ここに挙げた長い試験の結果（`test/assurance/`）で、このページは `npm run assurance` がそこから作ります。\nふだんの試験も、それぞれを限られた量だけ毎回行います。',
    tried: '## 試したこと',
    head: ['内容', '量と結果', '方法', '日付'],
    fuzz: (reader, tried, accepted) => [
      `壊れたファイル、悪意のあるファイル：${reader}`,
      `${tried} 件を試し、うち ${accepted} 件は受け付けられた。異常終了、停止、メモリー不足、制御文字の出力はなし`,
      '`npm run fuzz`',
    ],
    faults: ({ errors, kills, signals, writers }) => [
      `${writers} 通りの書き出しで、ファイル操作のすべての時点に障害`,
      `エラー ${errors} 回、強制終了 ${kills} 回、中断の合図 ${signals} 回。残るのは常に、元のままか新しいファイルの全体`,
      '`npm run faults`',
    ],
    scan: ({ files, scored, refused, skipped, status }, peak, before) => [
      `1回のscanに ${files} ファイル（JSON、YAML、CSV、XLSX、誤りのあるもの）`,
      `${scored} 件を採点して一覧に載せ、誤りのある ${refused} 件を名指しし、回答でない ${skipped} 件は読みとばした。漏れはなし。終了コード ${status}。メモリーは最大 ${peak} MiB、10分の1の件数では ${before} MiB`,
      '`npm run load`',
    ],
    lines: ({ lines, scored, refused, blank, status }, peak, before) => [
      `1つの入力に ${lines} 行（誤りのある行を含む）`,
      `${scored} 行を順に採点し、誤りのある ${refused} 行を名指しし、空の ${blank} 行は読みとばした。漏れはなし。終了コード ${status}。メモリーは最大 ${peak} MiB、10分の1の行数では ${before} MiB`,
      '`npm run load`',
    ],
    mutation: (room, { files, mutants, killed, explained, survived }) => [
      `\`src/${room}/\` への小さな改変（${files} ファイル）`,
      `${mutants} 件のうち ${killed} 件に、その部分の試験が気付いた。誰にも気付けず、理由を1件ずつ示したもの ${explained} 件。どちらでもないもの ${survived} 件`,
      '`npm run mutation`',
    ],
    platforms: '## 環境',
    tests: '試験がすべて通った環境',
    ci: '`.ci/run` の対象だが、このページのためには実行していない環境',
    never: '試したことのない環境',
    left: '## 残っていること',
    explained:
      '改変に気付けない、または気付かなくてよい理由は `test/assurance/survivors.yaml` にあります。試験が気付かず理由もない改変があると、\n`npm run mutation` は1で終わります。成り立たなくなった理由も知らせます。',
    open: (files) => `試験が気付かず、理由もまだ示していない改変が残るファイル：${files}`,
    notMeasured: (files) => `改変による計測をしていないファイル：${files}`,
    coverage:
      '網羅率は、`src/score/`、`src/plan/`、`src/read/` のすべてで100 %を守っています（`vitest.coverage.config.ts`）。',
    defects: '## 見つかったこと',
    defectHead: ['直した不具合', '確かめる試験'],
  },
};

/** What the fuzzer calls its readers, for readers of Japanese. */
const READERS = {
  'answers in YAML': '回答（YAML）',
  'answers in JSON': '回答（JSON）',
  'answers on standard input': '回答（標準入力）',
  checklist: 'チェックリスト（YAML）',
  'checklist in JSON': 'チェックリスト（JSON）',
  overlay: 'オーバーレイ',
  'settings of validate': 'validateの設定',
  'baseline of validate': 'validateの基準',
  'report template': '報告書のひな形',
  logo: 'ロゴ',
  'password file': 'パスワードのファイル',
  'command line': 'コマンドライン',
  'answers in CSV': '回答（CSV）',
  'answers in XLSX': '回答（XLSX）',
  'answers a line each': '回答（1行に1件）',
  'policy, edited': '書き直した基本方針',
};

/** The page in a language, of the results as they are kept. */
function assurancePage(lang) {
  const words = WORDS[lang];
  const fuzz = results('fuzz');
  const faults = results('faults');
  const load = results('load');
  const mutation = results('mutation');
  const platforms = results('platforms');
  const sum = (name) => Object.values(faults.writers).reduce((total, each) => total + each[name], 0);
  const number = (value) => value.toLocaleString('en');
  const rows = [
    ...Object.entries(fuzz.readers).map(([reader, { tried, accepted }]) => [
      ...words.fuzz(lang === 'ja' ? (READERS[reader] ?? reader) : reader, number(tried), number(accepted)),
      fuzz.date,
    ]),
    [
      ...words.faults({
        errors: number(sum('error')),
        kills: number(sum('kill')),
        signals: number(sum('signal')),
        writers: Object.keys(faults.writers).length,
      }),
      faults.date,
    ],
    ...['scan', 'lines'].map((kind) => [
      ...words[kind](
        Object.fromEntries(Object.entries(load[kind].whole).map(([key, value]) => [key, number(value)])),
        number(Math.round(load[kind].whole.peakMiB)),
        number(Math.round(load[kind].tenth.peakMiB)),
      ),
      load.date,
    ]),
    ...[...mutatedRooms(mutation)].map(([room, counts]) => [...words.mutation(room, counts), counts.date]),
  ];
  const defects = results('defects').map(({ [lang]: text, test }) => [text, `\`${test}\``]);
  const list = (title, names) => `- ${title}: ${names.join(', ')}`;
  return `${[
    words.title,
    words.other,
    words.intro,
    words.tried,
    table(words.head, rows),
    words.platforms,
    [list(words.tests, platforms.tests), list(words.ci, platforms.ci), list(words.never, platforms.never)].join('\n'),
    words.left,
    left(words, mutation),
    words.defects,
    table(words.defectHead, defects),
  ].join('\n\n')}\n`;
}

/** The results of single files by the folder they are in, with the day of the oldest. */
function mutatedRooms(mutation) {
  const rooms = new Map();
  for (const [file, { date, ...counts }] of Object.entries(mutation)) {
    const room = dirname(file);
    const sum = rooms.get(room) ?? { date, files: 0, mutants: 0, killed: 0, explained: 0, survived: 0 };
    sum.files++;
    for (const name of Object.keys(counts)) sum[name] += counts[name];
    if (date < sum.date) sum.date = date;
    rooms.set(room, sum);
  }
  return rooms;
}

function left(words, mutation) {
  const sources = ['score', 'plan', 'read'].flatMap((room) =>
    readdirSync(new URL(`src/${room}/`, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.d)\.ts$/u.test(name))
      .map((name) => `${room}/${name.replaceAll('\\', '/')}`),
  );
  const listed = (files) => files.map((file) => `\`${file}\``).join(', ');
  const open = Object.keys(mutation).filter((file) => mutation[file].survived > 0);
  const notMeasured = sources.filter((file) => !(file in mutation)).sort();
  return [
    words.explained,
    ...(open.length > 0 ? [words.open(listed(open))] : []),
    ...(notMeasured.length > 0 ? [words.notMeasured(listed(notMeasured))] : []),
    words.coverage,
  ].join('\n\n');
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Where the page of a language is. */
const PAGES = { en: 'docs/assurance.md', ja: 'docs/assurance.ja.md' };

const checking = process.argv.includes('--check'); // as a test does
for (const [lang, path] of Object.entries(PAGES)) {
  const page = assurancePage(lang);
  if (!checking) writeFileSync(new URL(path, root), page);
  else if (readFileSync(new URL(path, root), 'utf8') !== page) throw new Error(`${path} is not made of the results`);
}
