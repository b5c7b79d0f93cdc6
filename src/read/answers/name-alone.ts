const NAME = '{"name":"';

/**
 * The name of an organization of which nothing else is said, as most say it: given as JSON of no more than one map. Null
 * where that has to be looked at.
 */
export function nameAlone(json: string): string | null {
  if (json.includes('\\')) return null;
  const end = json.length - '"}'.length;
  if (!json.startsWith(NAME) || !json.endsWith('"}') || json.indexOf('"', NAME.length) !== end) return null;
  const name = json.slice(NAME.length, end);
  return name.trim() === '' ? null : name;
}
