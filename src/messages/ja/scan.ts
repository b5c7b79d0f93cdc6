/** Words of `tenken scan`. */
export const scan = {
  arguments: {
    files: '回答ファイル、フォルダー、glob（いくつでも。チェックリストや形式が混ざっていてもよい）',
  },
  options: {
    output: '報告書と一覧を書き出すフォルダー',
    report: (all: string) => `組織ごとの報告書の形式（${all}。コンマで複数、none で作らない）`,
    portfolio: (all: string) => `一覧の形式（${all}。コンマで複数、none で作らない）`,
    anonymize: '組織の名前を仮の名前に置き換え、5組織に満たない集まりを示さない',
  },
  invalidFormat: (option: string, value: string, all: string) =>
    `${option} に「${value}」は使えません。使えるのは ${all} です。`,
  noneAlone: (option: string) => `${option} の none は、ほかの形式と一緒には使えません。`,
  noStdin: '標準入力（-）は tenken score で読めます。scan にはファイルかフォルダーを指定してください。',
  noMatch: (pattern: string) => `${pattern} に当てはまるファイルがありません。`,
  nothing: '回答ファイルがありません（tenken: answers/1 で始まる YAML・JSON などが見つかりません）。',
  busy: (pid: number, since: string) =>
    `このフォルダーには、いま別の tenken scan が書いています（プロセス ${pid}、${since} から）。`,
  namedBefore: (name: string) =>
    `${name} には、組織の名前の入った報告書がすでにあります。--anonymize には別のフォルダーを指定してください。`,
  clash: (client: string, checklist: string, date: string, names: readonly string[]) =>
    `「${client}」の ${checklist}（${date === '' ? '日付なし' : date}）が${names.length}件あります。どれを使うか決められないため、どれも数えていません：${names.join('、')}`,
  unanswered: (name: string) => `${name}: 回答がひとつもありません。すべて未回答（0点）として数えています。`,
  changed: (name: string) => `${name}: 読んでいるあいだに変わりました。もう一度実行してください。`,
  broken: (name: string, detail: string) => `${name}: 読めませんでした（${detail}）。`,
  failed: (name: string, detail: string) => `${name}: 報告書を作れませんでした（${detail}）。`,
  progress: (done: number, total: number, rate: string, left: string) =>
    [`${done} / ${total} 件`, `毎秒 ${rate} 件`, left].filter(Boolean).join('　'),
  left: (seconds: number) =>
    seconds >= 90 ? `あと約 ${Math.ceil(seconds / 60)} 分` : `あと約 ${Math.max(Math.ceil(seconds), 1)} 秒`,
  steps: { score: '採点', report: '報告書' },
  step: (step: string, text: string) => `${step}　${text}`,
  summary: (scored: number, clients: number) => `${scored}件の回答（${clients}組織）を採点しました。`,
  skipped: (count: number) => `回答ファイルでない${count}件は読みませんでした。`,
  refused: (count: number, total: number) => `${total}件のうち${count}件は使えませんでした。理由は上に示しています。`,
  reports: (written: number, kept: number) =>
    kept > 0
      ? `報告書を${written}件書き出しました（変わりのない${kept}件はそのまま）。`
      : `報告書を${written}件書き出しました。`,
  interrupted: (done: number, total: number) =>
    `中断しました。${total}件のうち${done}件の報告書が書き出してあります。もう一度実行すると、残りから続けます。`,
  alias: (number: string) => `組織${number}`,
};
