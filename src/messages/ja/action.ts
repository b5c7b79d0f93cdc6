/** Words of `tenken action`. SECURITY ACTION is declared: 宣言, never 認定 or 取得. */
export const action = {
  heading: (title: string, asOf: string) => `${title} の宣言に向けた準備（${asOf} 時点の内容）`,
  source: (checklist: string, date: string | undefined) =>
    date === undefined ? `${checklist} の回答` : `${checklist} の回答（${date}）`,
  stars: { 1: '★ 一つ星', 2: '★★ 二つ星' },
  ready: { 1: '★を宣言できる状態です。', 2: '★★を宣言できる状態です。' },
  readyOncePublished: '★★を宣言できる状態です。基本方針を公開してあることを確かめてから宣言してください。',
  notReady: {
    1: 'まだ取り組みを始めていない、またはわからない項目があります。',
    2: 'まだ足りないものがあります。',
  },
  states: { met: 'できている', begun: '途中', missing: 'まだ', unknown: 'わからない' },
  points: { done: '実施', begun: '取り組み中', not_begun: '未着手', unknown: 'わからない' },
  from: {
    answered: (_said: string) => '',
    follows: (said: string) => `同じ内容の ${said}から`,
    related: (said: string) => `関わりのある ${said}から。この項目そのものは、まだ聞いていません`,
    nothing: (_said: string) => 'まだ聞いていません',
  },
  origin: (checklist: string, item: string, answer: string) => `${checklist} の ${item}（${answer}）`,
  gap: '。',
  between: '、',
  selfCheck: '自社診断25問に答えて、状態を知る',
  noSelfCheck: '自社診断の回答がありません',
  selfCheckCount: (answered: number, questions: number, unknown: number) =>
    `${answered} / ${questions}問に回答${unknown > 0 ? `（うち「わからない」${unknown}問は、調べておくと安心です）` : ''}`,
  policySet: '情報セキュリティ基本方針を定める',
  policyPublished: '基本方針を外部に公開する',
  policy: {
    published: '定めて公開したと聞いています',
    finished: '定めてあります',
    draft: '下書きの途中です（【要確認】や〔 〕が残っているか、一部だけです）',
    missing: 'まだありません',
    unknown: 'わかりません。公開していれば --policy published、ファイルがあれば --policy ファイル名 を付けてください',
  },
  published: {
    yes: '公開したと聞いています',
    confirm: 'ホームページや会社案内に載せてあるか、確かめてください',
    no: '定めてから公開します',
  },
  nextTitle: '次にすること',
  run: (command: string) => command,
  next: {
    answer: '自社診断25問に答える（約5分）',
    answerRest: (count: number) => `自社診断の残り${count}問に答える`,
    policy: {
      finished: {
        title: '基本方針を公開する',
        detail: 'ホームページに載せるか、会社案内や店頭で誰でも見られるようにする',
      },
      draft: {
        title: '基本方針を仕上げる',
        detail: '【要確認】の文を直し、〔 〕を埋めて、日付を入れ、代表者の名で出す',
      },
      missing: { title: '基本方針を定めて公開する', detail: '下書きは tenken policy で作れます' },
      unknown: { title: '基本方針があるか確かめ、なければ定めて公開する', detail: '下書きは tenken policy で作れます' },
    },
    point: (id: string, label: string, unknown: boolean) =>
      `6か条の${id}　${label}${unknown ? '（まず状態を確かめる）' : ''}`,
    declare: { 1: '★を宣言する', 2: '★★を宣言する' },
    declareHow: '下の「宣言のしかた」に沿って申し込みます',
  },
  declareTitle: '宣言のしかた',
  columns: { point: '項目', state: '状態', detail: '内容' },
  lookedUp: (publisher: string, asOf: string, url: string) =>
    `ここに書いた SECURITY ACTION の内容は、${asOf} に確かめたものです。宣言の前に、${publisher}の最新の案内を見てください：${url}`,
  options: {
    policy: '基本方針の状態。published（公開済み）、または方針のファイル',
  },
  errors: {
    noPoints: (id: string) => `チェックリスト ${id} が見つからないため、★の状態を調べられません。`,
  },
};
