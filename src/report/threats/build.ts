import { MAJOR_THREATS } from '../../guide/generated/major-threats.js';
import { exposures } from '../../guide/major-threats.js';
import type { Assessment } from '../../model/assessment.js';
import { inLang, type Lang, listInLang } from '../../model/text.js';
import type { ReportItem, ReportThreats } from '../model.js';

/** How the answers stand to the major threats of the year, in one language. */
export function threatsReport(
  assessment: Assessment,
  items: ReadonlyMap<string, ReportItem>,
  lang: Lang,
): ReportThreats {
  const { title, publisher, asOf, url, notes, threats } = MAJOR_THREATS;
  return {
    title: inLang(title, lang),
    publisher: inLang(publisher, lang),
    asOf,
    url,
    notes: listInLang(notes, lang),
    rows: exposures(assessment, threats).map(({ threat, state, asked, open }) => ({
      id: threat.id,
      rank: threat.rank,
      title: inLang(threat.title, lang),
      what: inLang(threat.what, lang),
      note: inLang(threat.note, lang),
      state,
      asked: asked.length,
      done: asked.length - open.length,
      open: open.map(({ item: { id }, status }) => ({ id, action: items.get(id)?.action ?? id, status })),
    })),
  };
}
