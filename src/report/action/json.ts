import type { ActionReport } from './model.js';

/** `tenken: action/1`: the two stars, what is met and what is missing. */
export function actionJson({ readiness, ...report }: ActionReport): Record<string, unknown> {
  const { points, selfCheck, policy, oneStar, twoStars } = readiness;
  return {
    tenken: 'action/1',
    organization: report.organization,
    known_as_of: report.knownAsOf,
    answers: report.answers,
    one_star: {
      ready: oneStar.ready,
      points: points.map(({ item, state, from, origins }) => ({
        id: item.id,
        state,
        from,
        origins: origins.map(({ checklist, item: id, answer }) => ({ checklist, id, answer })),
      })),
    },
    two_stars: {
      ready: twoStars.ready,
      confirm_published: twoStars.confirmPublished,
      self_check: selfCheck && { ...selfCheck },
      policy,
    },
    next: report.next,
    declare: report.declare,
    notes: report.notes,
    publisher: report.publisher,
    url: report.url,
  };
}
