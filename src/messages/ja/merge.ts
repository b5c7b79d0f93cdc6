/** Words of `tenken merge`. */
export const merge = {
  policies: {
    worst: '点の低いほうを採る',
    latest: '新しいほうを採る',
    authority: '役割の合う人、いなければ先に書いたファイルを採る',
    distribution:
      '全員が実施なら実施、誰もしていなければ未実施、半数を超えて「わからない」ならわからない、ほかは一部実施とする',
    person: '端末で選んだもの',
  },
  /** The same in short, beside an answer. */
  taken: {
    worst: '点の低いほう',
    latest: '新しいほう',
    authority: '役割とファイルの順',
    distribution: '回答の分布から',
    person: '人が選んだもの',
  },
  /** Who said what, when. */
  said: (label: string, answer: string, date: string | undefined) => `${label} ${answer}${date ? `（${date}）` : ''}`,
  who: (label: string, date: string | undefined) => `${label}${date ? `（${date}）` : ''}`,
  everyone: (people: number, counts: readonly string[]) => `${people}人の回答：${counts.join('、')}`,
  count: (answer: string, count: number) => `${answer} ${count}`,
  origin: (said: string, policy: string) => `${said}。採ったのは、${policy}`,
  between: '／',
  labelled: (label: string, text: string) => `${label}：${text}`,
  notApplicable: (reason: string) => `対象外とする理由：${reason}`,
  owners: '、',
  people: (count: number) => `${count}人`,
  summary: (files: number, items: number, clashes: number) =>
    `${files}件のファイルを1つにしました（回答のある設問 ${items}、食い違い ${clashes}）。`,
  settled: (policy: string) => `食い違った設問は、次の決め方で決めました：${policy}。`,
  clash: (id: string, question: string) => `[${id}] ${question}`,
  result: (said: string, answer: string) => `${said} → ${answer}`,
  facts: (facts: readonly string[]) => `働き方の答えが食い違うため、わからないものとして扱います：${facts.join('、')}`,
  employees: '従業員の数が食い違うため、書きませんでした。',
  noRoles: '役割（respondent の role）の分かるファイルがないため、先に書いたファイルを優先しました。',
  chooseTitle: (position: number, total: number, question: string) => `食い違い ${position} / ${total}　${question}`,
  keys: '↑↓ で選び Enter。Esc でやめます（何も書き出しません）',
  left: 'やめました。何も書き出していません。',
  overlayElsewhere: (name: string) =>
    `オーバーレイ ${name} は書き出し先と別のフォルダーにあるため、回答ファイルには記録しません。次も --overlay で指定してください。`,
  errors: {
    checklists: (ids: readonly string[]) => `違うチェックリスト（${ids.join('、')}）の回答は1つにできません。`,
    overlays: '違うオーバーレイを使った回答は1つにできません。--overlay で同じものを指定してください。',
    clashes: (count: number) =>
      `${count}問で回答が食い違っています。端末で選ぶか、--policy で決め方を指定してください（worst、latest、authority、distribution）。`,
  },
};
