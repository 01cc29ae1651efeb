import type { Rule } from '../rule.ts';

/** An exemption from the Fair Labor Standards Act names its determination. */
export const flsaBasis: Rule = {
  id: 'flsa-basis',
  severity: 'warning',
  from: 'classification',
  summary: 'A position that is exempt from the Fair Labor Standards Act names the determination.',
  explain:
    'Every position counts as nonexempt until the agency shows that an exemption fits its actual duties, and that takes a ' +
    'separate determination. Name it under position.flsaBasis: which exemption, and where the determination is kept.',
  source: '5 CFR 551.201 and 551.202',
  requires: ['position.flsa', 'position.flsaBasis'],
  check({ draft, report }) {
    if (draft.position.flsa !== 'exempt' || draft.position.flsaBasis !== undefined) return;
    report({
      path: ['position', 'flsa'],
      message: 'Unexpected "exempt" without a determination, expected the basis of the exemption.',
      fix: 'Add "flsaBasis:" under position, such as "Administrative exemption, determination filed with this position description."',
    });
  },
};
