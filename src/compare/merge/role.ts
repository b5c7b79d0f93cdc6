import type { Role } from '../../model/vocabulary.js';

/** What respondents write for a role, in half-width small letters: its id, its title, its short name. Nothing is guessed. */
const SPELLINGS: Readonly<Record<Role, readonly string[]>> = {
  executive: ['executive', '経営者'],
  administrator: [
    'administrator',
    'システム・セキュリティ管理者',
    'セキュリティ管理者',
    'システム管理者',
    '管理者',
    'system & security administrator',
  ],
  teleworker: ['teleworker', 'テレワーク勤務者', '勤務者'],
};

/** The role a respondent's own words name, or undefined. */
export function roleNamed(text: string | undefined): Role | undefined {
  const plain = text?.normalize('NFKC').trim().toLowerCase();
  const found = Object.entries(SPELLINGS).find(([, words]) => plain !== undefined && words.includes(plain));
  return found?.[0] as Role | undefined;
}
