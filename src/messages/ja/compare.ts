/** Words of `tenken compare`. */
export const compare = {
  title: '前回との比較',
  dates: (from: string, to: string) => `${from} → ${to}`,
  noDate: '日付なし',
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  change: (text: string) => `（${text}）`,
  range: (from: string, to: string) => `幅 ${from} → ${to}`,
  unchanged: '前回と変わったところはありません。',
  points: (points: number) => `${signed(points)}点`,
  percentPoints: (tenths: number) => `${signed(tenths / 10, 1)}ポイント`,
  parts: {
    improved: '良くなった',
    worsened: '悪くなった',
    answered: '答えがわかった・わからなくなった',
    scope: '対象に入った・外れた',
  },
  split: '変化の内訳',
  whole: '合計',
  changed: '変わった設問',
  exact: '内訳を足すと、変化の全体にちょうど等しくなります。',
  kinds: {
    improved: '良くなった設問',
    worsened: '悪くなった設問',
    became_known: '答えがわかった設問',
    became_open: '答えがわからなくなった設問',
    still_open: '未回答とわからないのあいだで変わった設問',
    entered: '新しく対象に入った設問',
    left: '対象から外れた設問',
    same: '変わらない設問',
  },
  trend: '推移',
  categories: '13の分類の変化',
  columns: {
    date: '日付',
    open: '未回答・わからない',
    from: '前回',
    to: '今回',
    change: '変化',
    before: '前',
    after: '後',
    part: '内訳',
    items: '設問',
  },
  open: (count: number) => `未回答・わからない ${count}`,
  versions: (refs: readonly string[], shared: number) =>
    `版が違うため（${refs.join('、')}）、共通の${shared}問だけを比べています。`,
  added: (ids: string) => `新しい版にだけある設問：${ids}`,
  removed: (ids: string) => `前の版にだけある設問：${ids}`,
  rescored: '配点が違うため、どの日の回答も新しい版の配点で数え直しています。',
  /** The lines of a radar of two dates. */
  now: (date: string) => `今回（${date}）`,
  before: (date: string) => `前回（${date}）`,
  radarBefore: (name: string, values: readonly string[]) => `細い点線は${name}：${values.join('、')}。`,
  trendText: (values: readonly string[]) => `総合点の推移。${values.join('、')}。`,
  trendValue: (date: string, share: string) => `${date} ${share}`,
  since: {
    title: (date: string) => `前回（${date}）から`,
    part: (title: string, amount: string, items: string) => `${title} ${amount}（${items}）`,
    between: '、',
    sharedOnly: '共通の設問だけで数えた点なので、この報告書の総合点と違うことがあります。',
    before: '前回の回答',
  },
  errors: {
    two: '比べるには、回答ファイルを2つ以上、古い順に指定してください。',
    checklists: (ids: readonly string[]) =>
      `違うチェックリスト（${ids.join('、')}）は比べられません。回答を別のチェックリストに移すには tenken carry を使います。`,
    onePrevious: '前回の回答（--previous）と並べられるのは、1つの回答ファイルだけです。',
    nothingShared: '共通の設問がないため、比べられません。',
  },
  warnings: {
    order: (name: string, date: string, previous: string) =>
      `${name} の日付（${date}）は、前のファイルの日付（${previous}）より前です。古い順に並んでいないかもしれません。`,
    organization: (names: string) => `組織の名前が違います（${names}）。`,
  },
};

/** With its sign: +4, −2, ±0. */
function signed(value: number, decimals = 0): string {
  if (value === 0) return `±${(0).toFixed(decimals)}`;
  return `${value > 0 ? '+' : '−'}${Math.abs(value).toFixed(decimals)}`;
}
