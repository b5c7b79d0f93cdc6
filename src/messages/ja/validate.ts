/** The words of `validate` and `new`, beside what they find. */
export const validate = {
  files: 'ファイル、フォルダー、glob（省略時は今のフォルダー）。- は標準入力',
  format: '出力形式。形式=ファイル でファイルへ。何度でも指定できる',
  failOn: 'これ以上の重さが見つかったら終了コード1（指定も設定もなければ error）',
  quiet: '終了コード1になるものだけを表示し、集計は出さない',
  most: '画面に表示する件数の上限（ファイルへの出力と終了コードには影響しない）',
  stdinFilename: '標準入力の内容を、この名前のファイルとして扱う',
  config: '設定ファイル（省略時は tenken.config.yaml があれば使う）',
  noConfig: '設定ファイルを使わない',
  baseline: 'すでに分かっている指摘の一覧。ここにあるものは報告しない',
  updateBaseline: 'いまの指摘を --baseline のファイルに書く',
  against: '公開済みの版と比べる（ファイル、または git のリビジョン）',
  more: (count: number) => `ほかに ${count} 件あります（--max-problems を増やすと表示します）。`,
  summary: (files: number, errors: number, warnings: number, notes: number) =>
    errors + warnings + notes === 0
      ? `${files} ファイルを確かめました。指摘はありません。`
      : `${files} ファイルを確かめました。誤り ${errors} 件、注意 ${warnings} 件、参考 ${notes} 件。`,
  nothing: '確かめるファイルがありません（tenken: で始まる YAML・JSON が見つかりません）。',
  noMatch: (pattern: string) => `${pattern} に当てはまるファイルがありません。`,
  invalidCount: (option: string, value: string) => `${option} の「${value}」は、1以上の整数ではありません。`,
  formatTwice: (file: string | null) =>
    file === null
      ? '標準出力に出せる形式は1つだけです。ほかは --format 形式=ファイル でファイルに書いてください。'
      : `${file} に2つの形式が指定されています。`,
  stdinName: '--stdin-filename は、標準入力（-）を読むときだけ使えます。',
  baselineMissing: (name: string) => `${name} がありません。--update-baseline を付けて一度実行すると作られます。`,
  baselineBroken: (name: string) => `${name} は基準（tenken: baseline/1）のファイルとして読めません。`,
  baselineWrote: (name: string, count: number) => `${count} 件を ${name} に書きました。`,
  baselineNeeded: '--update-baseline には --baseline FILE が必要です。',
  againstMissing: (name: string, revision: string) =>
    `${name} は ${revision} にありません。新しいファイルとして扱います。`,
  againstUnreadable: (name: string) =>
    `比べる相手 ${name} を読めません（ファイルでも git のリビジョンでもありません）。`,
  againstBroken: (name: string) => `比べる相手 ${name} は、チェックリストとして読めません。`,
  new: {
    id: '新しいチェックリストの id（半角の小文字・数字・ハイフン）',
    output: '書き出すファイル（省略時は <id>.yaml、- は標準出力）',
    badId: (id: string) =>
      `「${id}」は id にできません。半角の小文字・数字・ハイフンで、例えば our-rules のように書いてください。`,
    next: (name: string, id: string, folder: string) =>
      `確かめる：tenken validate ${name}　答える：tenken interview ${id} --checklists ${folder}`,
  },
};
