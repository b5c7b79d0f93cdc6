/** Words of `tenken carry`. */
export const carry = {
  title: (from: string, to: string) => `${from} → ${to}`,
  relations: { equal: '同じ内容', subset: 'これを含む', superset: 'これの一部', intersects: '一部が重なる' },
  /** Where a carried answer comes from. */
  origin: (ref: string, item: string, answer: string, relation: string, date: string | undefined) =>
    `${ref} の ${item}「${answer}」から（${relation}${date ? `、${date}` : ''}）`,
  originOld: (ref: string, items: readonly string[]) => `${ref} の ${items.join('、')} から`,
  between: '／',
  headings: {
    moved: 'そのまま移した回答',
    accepted: '確定した回答',
    proposed: '提案（確かめるまで点に数えません）',
    hints: '手がかり（この設問の答えにはなりません）',
    look: '見直しが必要なもの',
    dropped: '行き先がなく、移さなかった回答',
    kept: 'もとからあった回答（そのまま）',
  },
  renamed: (from: string, to: string) => `${from} → ${to}`,
  atLeast: 'できていると分かるのは、この設問の一部です。残りを確かめてください。',
  notMet: 'この設問の一部ができていないので、すべてを満たしたことにはなりません。',
  contradictory: '移せる回答どうしが食い違っているため、提案しません。',
  split: (ids: string) => `前の版の ${ids} から分かれた設問です。`,
  merged: (ids: string) => `前の版の ${ids} を1つにまとめた設問です。`,
  without: (count: number) => `ほかの${count}問には、移せる回答がありません。`,
  next: (command: string) =>
    `${command} で1問ずつ確かめ、提案どおりなら Enter で確定します。すべて確定してよければ --accept を付けます。`,
  nothing: '移せる回答がないため、ファイルは書いていません。',
  wrote: (name: string, count: number) => `${name} に${count}問を書きました。`,
  otherFirm: (names: readonly string[]) => `別の組織の回答が混ざっています：${names.join('、')}`,
  errors: {
    oneAlone: (name: string) =>
      `${name} は移す先と同じチェックリストへの回答です。前の版から移すときは、そのファイルだけを指定してください。`,
    twice: (id: string) => `${id} への回答が2つあります。どちらか1つにするか、先に tenken merge でまとめてください。`,
    sameVersion: (ref: string) => `回答は、もう ${ref} のものです。`,
    newer: (from: string, to: string) => `${from} への回答を、前の版の ${to} には移せません。`,
    otherChecklist: (name: string, has: string, wanted: string) =>
      `${name} は ${has} への回答です。${wanted} への回答は別のファイルに書いてください。`,
    notAnswers: (name: string) => `${name} には誤りがあるため、回答を加えられません。`,
    changed: (name: string) => `${name} がほかで書き換えられ、回答ファイルとして読めなくなっています。`,
    sameFile: (name: string) => `${name} は移すもとの回答ファイルです。書き出すファイルは別の名前にしてください。`,
  },
};
