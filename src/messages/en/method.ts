import type { method as ja } from '../ja/method.js';

/** Words of `tenken method`. */
export const method: typeof ja = {
  yes: 'yes',
  no: 'no',
  notSure: 'not sure',
  keys: 'Up and down, then Enter. Esc goes back',
  leaveKeys: 'Up and down, then Enter. Esc leaves',
  count: (at, of) => `Question ${at} of ${of} (tenken's own)`,
  said: (statement, answer) => `${statement}: ${answer}`,
  result: 'What suits the firm',
  comparison: 'The seven ways compared',
  scale: (best) =>
    `From 1 to ${best}; more is better for the firm. * is tenken's judgement, without a confirmed source`,
  unsure: '*',
  fits: { best: 'Fits best', possible: 'Possible', ruled_out: 'Does not fit' },
  fitOf: (fit, title) => `${fit}: ${title}`,
  because: { for: '+', against: '-', ruledOut: '×' },
  strong: 'Strong:',
  weak: 'Weak:',
  way: 'Way',
  whatItIs: 'What it is',
  answers: 'What was answered',
  question: 'Question',
  answer: 'Answer',
  rating: (axis, rating, best) => `${axis} ${rating} of ${best}`,
  plainRow: (title, values) => `${title}: ${values.join(', ')}`,
  picture: (values) => `The seven ways compared on five axes. ${values}`,
  profileTitle: 'As the profile of a checklist',
  profileHint: 'Write this into an answer file, or have --begin make one.',
  profileFor: (checklist) => `In an answer file for ${checklist}`,
  source: (publisher, asOf) => `Source: ${publisher} (looked up ${asOf})`,
  began: (file, command) => `${file} now holds the way of working. Go on with ${command}.`,
  several: 'No single way fits best. Choose one with --choose:',
  noneBest: 'With these answers no way fits. Choose one with --choose.',
  noTerminal: (questions) =>
    [
      'There is no terminal to ask at. Answer with --answers, or see the comparison alone with --compare.',
      ...questions,
    ].join('\n'),
  example: (ids) => `Example: tenken method --answers ${ids}`,
  options: {
    answers: 'answers to the questions, such as 1=yes,2=no; what is left out is "not sure"',
    compare: 'ask nothing and show the comparison of the seven ways alone',
    choose: 'id of the way you choose yourself (with --begin)',
    begin: 'make an answer file that holds the chosen way of working',
    for: 'the checklist of the file that --begin makes',
  },
  errors: {
    answer: (text) => `"${text}" in --answers is not of the form 1=yes.`,
    question: (id, nearest) =>
      `There is no question "${id}" (in --answers).${nearest === null ? '' : ` Did you mean ${nearest}?`}`,
    method: (id, nearest) => `There is no way "${id}".${nearest === null ? '' : ` Did you mean ${nearest}?`}`,
    compareAlone: '--compare cannot be used with --answers, --choose or --begin.',
    yamlOnly: (name) => `${name}: answers are kept as YAML. Give a name that ends with .yaml.`,
    noChecklist: 'There is no checklist whose questions depend on the way of working.',
  },
};
