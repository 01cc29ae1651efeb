// Writes folders of distinct drafts for measuring and for tests of many drafts: whole drafts of fixtures/ok, with work of
// their own that is put together from words. The seed of a draft is its number, so the same folder comes out everywhere.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const fixtures = fileURLToPath(new URL('../../fixtures/ok', import.meta.url));
const bases = readdirSync(fixtures)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => readFileSync(path.join(fixtures, name), 'utf8').replaceAll('\r\n', '\n'));

/** The length of a real draft, in characters. */
const usualLength = 12_000;

/** Drafts in one folder below. */
const perFolder = 200;

const words = {
  verb: 'Plans,Leads,Designs,Analyzes,Evaluates,Develops,Writes,Tests,Measures,Reviews,Negotiates,Documents,Compares,Presents,Forecasts,Drafts,Facilitates,Monitors',
  work: 'a study of,the forms for,prototypes of,the budget of,a survey about,the reports on,training on,the calendar of,an inventory of,guidance for,a pilot of,the dashboard of,procedures for,contracts for',
  service:
    'passport renewals,benefit claims,flood insurance,field inspections,tax transcripts,housing grants,farm loans,visa interviews,port permits,trail closures,hearing requests,crop reports,travel vouchers,radio licenses,patent searches,burial allowances,school lunches,bridge ratings,vaccine orders,export filings',
  people:
    'applicants,veterans,growers,claims examiners,customs brokers,tribal governments,small firms,retirees,port directors,rangers,students,county clerks,inspectors,importers,patients,call center staff,grantees,borrowers',
  place:
    'the northern region,three field offices,the coastal districts,the national office,two processing centers,the border stations,the mountain parks,the river basins,the islands,twelve counties',
  end: 'and reports the results to the director,so that waiting times fall,before each open season,and revises them every quarter,with counsel and the privacy office,within the yearly plan,after hearings with the public,and keeps the records that auditors ask for,when a law changes,and trains those who take them over',
};
const choices = Object.fromEntries(Object.entries(words).map(([name, list]) => [name, list.split(',')]));

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function createRandom(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Mistakes that some drafts have, as changes of the text. */
const mistakes = [
  (text) => text.replace(/percent: \d+/, 'percent: 7'),
  (text) => text.replace(/level: 1-\d/, 'level: 1-12'),
  (text) => text.replace('organization:', 'organisation:'),
  (text) => text.replace(/^( {6}- )\w+s /m, '$1Assists with '),
  (text) => text.replace(/percent: \d+/, 'percent: forty'),
  (text) => text.replace('  agency: ', '  agency: Office: '),
  (text, number) => text.replace(/number: "\d+"/, `number: "${digits(number - 1)}"`),
  (_, number) =>
    makeDraft(number - 1)
      .replace(/grade: \d+/, 'grade: 11')
      .replace(/(number: "\d+)"/, '$1-B"'),
];

/** How many drafts come to one with a mistake; it is the last of them. */
export const draftsToAMistake = 25;

/** The text of a draft; `number` decides all of it. */
export function makeDraft(number) {
  const random = createRandom(number);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const task = () =>
    `      - ${['verb', 'work', 'service', 'people', 'place', 'end']
      .map((name) => `${name === 'people' ? 'for ' : name === 'place' ? 'in ' : ''}${pick(choices[name])}`)
      .join(' ')}.\n`;
  const base = pick(bases);
  const duties = base.split('    tasks:\n').length - 1;
  const missing = Math.max(0, usualLength * (0.8 + 0.4 * random()) - base.length);
  const tasks = Math.ceil(missing / duties / task().length);
  const text = base
    .replace(/^ {2}number: .*\n/m, '')
    .replace(/^( {2}supervisoryStatus: )/m, `  number: "${digits(number)}"\n$1`)
    .replaceAll('    tasks:\n', () => `    tasks:\n${Array.from({ length: tasks }, task).join('')}`);
  const isFaulty = number % draftsToAMistake === draftsToAMistake - 1;
  return isFaulty ? pick(mistakes)(text, number) : text;
}

function digits(number) {
  return String(number).padStart(6, '0');
}

/** Where a draft stands in its folder, with forward slashes. */
export function draftName(number) {
  const part = String(Math.floor(number / perFolder)).padStart(4, '0');
  return `office-${part}/draft-${digits(number)}.yaml`;
}

/** Writes drafts into a folder, 200 to a folder below it. */
export function writeDrafts(folder, count) {
  for (let number = 0; number < count; number++) {
    const file = path.join(folder, draftName(number));
    if (number % perFolder === 0) mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, makeDraft(number));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, count = '1000'] = process.argv.slice(2);
  if (folder === undefined) throw new Error('Usage: node test/bench/make-drafts.mjs <folder> [count]');
  writeDrafts(folder, Number(count));
}
