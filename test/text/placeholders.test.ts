import { expect, it } from 'vitest';
import { builtin } from '../../src/builtin.ts';
import { placeholderFinder } from '../../src/text/placeholders.ts';

const { find } = placeholderFinder(builtin.standards.placeholders);

it.each([
  ['located in [insert office]', '[insert office]'],
  ['located in [Insert name of office here]', '[Insert name of office here]'],
  ['located in [OFFICE NAME]', '[OFFICE NAME]'],
  ['reports to [the Director’s name]', undefined],
  ['the [agency]’s services', '[agency]'],
  ['signed on [ ]', '[ ]'],
  ['reports to <name>', '<name>'],
  ['reports to <Name of supervisor>', '<Name of supervisor>'],
  ['located in ____', '____'],
  ['Name: ______________', '______________'],
  ['Duty station TBD', 'TBD'],
  ['duty station tbd.', 'tbd'],
  ['T.B.D.', 'T.B.D'],
  ['call XXX-XXX-XXXX', 'XXX-XXX-XXXX'],
  ['signed by XXX', 'XXX'],
  ['reviewed in FY XX', 'FY XX'],
  ['a GS-XX position', 'GS-XX'],
  ['Hello {{agency}}', '{{agency}}'],
  ['see {{site.baseurl}}/join', '{{site.baseurl}}'],
  ['the {office} of', '{office}'],
  ['about ??? offices', '???'],
  ['Those may include…:', '…:'],
  ['Those may include...:', '...:'],
  ['Click or tap here to enter text.', 'Click or tap here to enter text'],
  ['Choose an item.', 'Choose an item'],
  ['TODO: write this', 'TODO'],
])('%s', (text, placeholder) => {
  expect(find(text)).toEqual(placeholder === undefined ? [] : [placeholder]);
});

it.each([
  'Advises on Title XXX of the Act and on title XX grants',
  'Handles fewer than <5 percent of cases, with results > 3',
  'Write to <help@agency.gov> or see <https://www.agency.gov>',
  'Serves the [s]tate’s organization[s]',
  'Administers the Freedom of Information Act [FOIA]',
  'Reads [the guide](https://www.agency.gov/guide)',
  'Works with state [and local] governments',
  'Uses snake_case and __init__ names',
  'Asks "why?" and "what for?"',
  'Plans, tests … and reports',
  'Determines what is to be determined by others',
  'Persons contacted typically include (customers).',
  'Does the XX. century collections',
])('no placeholder: %s', (text) => {
  expect(find(text)).toEqual([]);
});

it('a placeholder is told once, and only as a whole', () => {
  expect(find('[insert TBD] and TBD, [insert TBD]')).toEqual(['[insert TBD]']);
});
