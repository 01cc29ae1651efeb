import { byName, code, idsOrAll, prose, proseOrList, section } from '../form/scalars.ts';

const textId = code('Id of a library text.', { expected: 'an id such as MD-09', ids: 'language' });

/** Which texts of the language libraries the draft takes, and into which section. */
export const cxLanguageSchema = section(
  'Customer experience (CX) language that is merged into the PD, by section.',
  () => ({
    library: code('Id of the language library.', {
      expected: 'a library such as dhs-cx',
      ids: 'libraries',
    }).optional(),
    version: code('Version of the library when the texts were chosen; written by the program.', {
      expected: 'a version such as 1 or 1.2',
      pattern: /^\d+(\.\d+)*$/,
    }).optional(),
    introduction: idsOrAll('Texts for the introduction.', 'language').optional(),
    duties: idsOrAll('Texts for the major duties.', 'language').optional(),
    knowledge: idsOrAll('Texts for Factor 1.', 'language').optional(),
    guidelines: idsOrAll('Texts for Factor 3.', 'language').optional(),
    scopeAndEffect: idsOrAll('Texts for Factor 5.', 'language').optional(),
    contacts: idsOrAll('Texts for Factors 6 and 7.', 'language').optional(),
    fill: byName(
      'What goes into the open places (holes) of the chosen texts, by id.',
      textId,
      byName(
        'The holes of one text.',
        code('Name of a hole.', { expected: 'a hole such as levers' }),
        proseOrList('Text for the hole.'),
      ),
    ).optional(),
    replace: byName(
      'Own wording in place of a library text, by id; also for PW and PG texts of the performance plan.',
      textId,
      section('The replacement of one text.', () => ({
        text: prose('The wording to print instead.'),
        reason: prose('Why the official wording does not fit.').optional(),
      })),
    ).optional(),
  }),
);
