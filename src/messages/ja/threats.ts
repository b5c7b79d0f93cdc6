/** Words of `tenken threats`, and of the table of threats in the reports. */
export const threats = {
  title: '10大脅威への備え',
  states: {
    open: '足りません',
    unclear: 'わかりません',
    no_gap: '聞いた対策は実施',
    not_asked: '聞いていません',
  },
  stateHints: {
    open: '足りない対策があります。',
    unclear: 'わからない・未回答の設問を確かめてください。',
    no_gap: '聞いた対策はすべて実施しています。脅威がなくなったという意味ではありません。',
    not_asked: 'このチェックリストには、当てはまる設問がありません。',
  },
  summary: (open: number, unclear: number, noGap: number, notAsked: number) =>
    `${[
      `${open}つの脅威に、足りない対策があります`,
      unclear > 0 ? `${unclear}つは確かめないとわかりません` : '',
      noGap > 0 ? `${noGap}つは聞いた対策をすべて実施しています` : '',
      notAsked > 0 ? `${notAsked}つはこのチェックリストでは聞いていません` : '',
    ]
      .filter(Boolean)
      .join('。')}。`,
  columns: { rank: '順位', threat: '脅威', state: '備え', done: '実施', close: '残っている対策' },
  done: (done: number, asked: number) => `${done} / ${asked}`,
  doneLong: (done: number, asked: number) => `関わる設問${asked}問のうち${done}問を実施`,
  close: '残っている対策',
  more: (count: number) => `ほか${count}件`,
  moreIds: (count: number, ids: string) => `ほか${count}件：${ids}`,
  source: (publisher: string, title: string, asOf: string) => `出典：${publisher}「${title}」（${asOf} に確認）`,
  hint: '残っている対策は、直せるもの、確かめるもの、答えるものの順です。',
};
