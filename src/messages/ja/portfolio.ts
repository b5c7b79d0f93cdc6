/** Words of the portfolio, whatever its format. */
export const portfolio = {
  title: '診断の一覧',
  nobody: '採点できた回答がありません。',
  anonymized: (least: number) => `組織の名前は仮の名前に置き換え、${least}組織に満たない集まりと数は示していません。`,
  withheld: (refs: readonly string[], least: number) =>
    `${least}組織に満たないため示していないチェックリスト：${refs.join('、')}`,
  clients: (count: number) => `${count}組織`,
  count: (count: number) => `${count}組織`,
  points: (points: number) => `${shown(points)}点`,
  morePoints: (points: number) => `${signed(points)}点`,
  morePercent: (points: number) => `${signed(points)}`,
  place: (place: number, of: number) => `${place} / ${of}`,
  spread: (median: string, lower: string, upper: string, least: string, most: string) =>
    `中央値 ${median}（四分位 ${lower}〜${upper}、範囲 ${least}〜${most}）`,
  band: (title: string, count: number) => `${title}：${count}組織`,
  failing: (failing: number, of: number) => `${of}組織のうち${failing}組織`,
  listed: (most: number, all: number) =>
    `全${all}組織のうち、名前の順で最初の${most}組織です。すべては portfolio.csv と portfolio.json にあります。`,
  quartiles:
    '四分位は、小さい順に並べた (n − 1) × k / 4 番目の値です（Excel の QUARTILE.INC と同じ）。組織ごとに、いちばん新しい回答を1回だけ数えます。',
  usefulNote:
    'できていない組織すべてで増える点と効果を、手間で割った値の大きい順です。手間と効果は tenken の判断です。',
  besideNote: '「ほかとの差」は、その組織を除いた全体の中央値との差です。分類の差は％のポイントです。',
  versions: 'チェックリストや版が違う診断は、一緒に数えていません。',
  headings: {
    summary: '全体',
    clients: '組織ごとの結果',
    matrix: '組織ごとの13の分類（％）',
    categories: '分類ごとのばらつき',
    failed: 'できていない組織の多い設問',
    useful: '全体でいちばん役に立つ次の一手',
    trend: '推移',
  },
  columns: {
    client: '組織',
    date: '回答日',
    score: '点',
    range: '幅',
    band: '区分',
    open: '未確認',
    place: '順位',
    beside: 'ほかとの差',
    count: '組織',
    least: '最小',
    lowerQuartile: '第1四分位',
    median: '中央値',
    upperQuartile: '第3四分位',
    most: '最大',
    failing: 'できていない組織',
    rank: '順',
    gain: '増える点の合計',
    box: 'ばらつき',
    checklist: 'チェックリスト',
  },
  boxText: (median: string, lower: string, upper: string, least: string, most: string) =>
    `最小${least}、第1四分位${lower}、中央値${median}、第3四分位${upper}、最大${most}`,
  contents: 'チェックリスト',
  scroll: (title: string, ref: string) => `${ref}　${title}（横に動かせます）`,
  /** Beginnings of the names of a workbook's sheets. */
  sheets: { clients: '結果', categories: '分類', questions: '設問', trend: '推移' },
  csv: {
    /** After the checklist, the organisation and the date. */
    columns: [
      '最新',
      '点',
      '満点',
      '％',
      '最悪',
      '最良',
      '区分',
      '未回答',
      'わからない',
      '順位',
      '組織数',
      'ほかの中央値との差',
    ] as readonly string[],
    yes: 'はい',
    no: 'いいえ',
  },
};

const shown = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1));

function signed(value: number): string {
  if (value === 0) return '±0';
  return `${value > 0 ? '+' : '−'}${shown(Math.abs(value))}`;
}
