import { askLine, askLines, askParagraph } from '../ask-for.ts';
import { filledPlaces, placesIn } from '../open-places.ts';
import type { Question, Session } from '../question.ts';
import { oneText } from '../question.ts';

/** The agency and the levels below it. */
export function organizationQuestions(session: Session): Question[] {
  const part = 'organization';
  return [
    askLine(session, {
      part,
      path: ['organization', 'agency'],
      need: 'required',
      ask: 'Department or agency, in full',
      about: ['Such as Department of Homeland Security.'],
    }),
    askLine(session, {
      part,
      path: ['organization', 'acronym'],
      need: 'expected',
      ask: 'Short name of the agency',
      about: ['Such as DHS. CX language is worded with it.'],
    }),
    askLines(session, {
      part,
      path: ['organization', 'subdivisions'],
      need: 'expected',
      ask: 'Levels below the agency, the highest first',
      about: ['One a line, up to five: bureau, office, division, branch.'],
    }),
  ];
}

/** The open places of the preset, then the introduction that they stand in. */
export function introductionQuestions(session: Session): Question[] {
  const part = 'introduction';
  return [
    ...placeQuestions(session),
    askParagraph(session, {
      part,
      path: ['introduction'],
      need: 'expected',
      ask: 'Introduction',
      about: [
        'Why the position exists, where it sits and what it is for, in two to four sentences. No appraisal, no names of people.',
      ],
    }),
  ];
}

function placeQuestions(session: Session): Question[] {
  const { preset, places, tree } = session;
  const open = placesIn(tree);
  const wanted = (preset?.open ?? []).filter(({ name }) => open.has(name) || Object.hasOwn(places, name));
  return wanted.map(({ name, ask, example }) => ({
    id: `open.${name}`,
    part: 'introduction',
    form: 'line',
    ask,
    about: [`Goes into the preset's texts wherever they need it. For example: ${example}.`],
    need: 'required',
    current: places[name],
    path: ['open', name],
    isGiven: () => !open.has(name),
    normalise: (answer) => answer.trim().replace(/\.$/, ''),
    take: (answer) => {
      const changed = { ...places, [name]: oneText(answer) };
      return { tree: filledPlaces(tree, preset, places, changed), places: changed };
    },
  }));
}
