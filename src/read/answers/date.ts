import { dayOf } from '../../model/day.js';

/**
 * A day as people write it in Japan, as YYYY-MM-DD: `2026-11-20`, `2026/11/20`, `2026.11.20`, `2026年11月20日`,
 * `令和8年11月20日`, full- or half-width. Null for anything else and for days that do not exist.
 */
export function readDate(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const western = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年\s*(\d{1,2})月\s*(\d{1,2})日)$/u.exec(plain);
  if (western) return dayOf(Number(western[1]), Number(western[3] ?? western[5]), Number(western[4] ?? western[6]));
  const reiwa = /^令和\s*(元|\d{1,2})年\s*(\d{1,2})月\s*(\d{1,2})日$/u.exec(plain);
  if (reiwa) return dayOf(2018 + (reiwa[1] === '元' ? 1 : Number(reiwa[1])), Number(reiwa[2]), Number(reiwa[3]));
  return null;
}
