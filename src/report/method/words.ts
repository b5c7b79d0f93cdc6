import { BEST_RATING } from '../../guide/telework-method.js';
import type { Messages } from '../../messages/messages.js';
import type { MethodAxis, MethodProfile } from './model.js';

/** The name of an axis with the mark of ratings that no source confirms. */
export function axisTitle({ unsure }: MethodAxis, title: string, { method }: Messages): string {
  return unsure ? `${title}${method.unsure}` : title;
}

/** A rating in words: `費用の軽さ 3 / 4`. */
export function ratingText(axis: string, rating: number, { method }: Messages): string {
  return method.rating(axis, rating, BEST_RATING);
}

/** What an answer file says of the way of working, as YAML. */
export function profileYaml({ method, facts }: MethodProfile, { method: words }: Messages): string[] {
  return [
    'profile:',
    ...(method === null ? [] : [`  method: ${method}`]),
    ...facts.map(({ id, value }) => `  ${id}: ${value ? words.yes : words.no}`),
  ];
}
