import type { Draft } from '../draft/schema.ts';
import type { DocumentInput } from './document-view.ts';
import { draftNotice } from './draft-notice.ts';
import { proseBlocks } from './prose-blocks.ts';
import { webAddress } from './web-address.ts';
import { grouped } from './words.ts';

type Announcement = NonNullable<Draft['announcement']>;

/** A part of the role page that quick links lead to; `id` is its heading's text in small letters with hyphens. */
export interface PostingSection {
  readonly id: string;
  /** The link's text. */
  readonly text: string;
}

/** The parts of a role page, in order, each with what it takes of the announcement. */
const sections: readonly (PostingSection & { readonly given: (announcement: Announcement) => boolean })[] = [
  { id: 'basic-information', text: 'Basic information', given: () => true },
  {
    id: 'role-summary',
    text: 'Role summary',
    given: ({ roleSummary }) => roleSummary !== undefined,
  },
  {
    id: 'key-objectives',
    text: 'Key objectives',
    given: ({ objectives }) => (objectives ?? []).length > 0,
  },
  {
    id: 'how-to-apply',
    text: 'How to apply',
    given: ({ howToApply, interestUrl }) => howToApply !== undefined || interestUrl !== undefined,
  },
];

/** The parts that the role page of a draft has, all of which its quick links name. */
export function postingSections(announcement: Announcement): PostingSection[] {
  return sections.filter(({ given }) => given(announcement)).map(({ id, text }) => ({ id, text }));
}

/** The title of the role page. */
export function postingTitle({ position }: Draft): string {
  return `Upcoming Role - ${position.organizationalTitle ?? position.title}`;
}

/** The role page: what the draft's announcement says, with series, grade, location and office from the position. */
export function postingView({ merged, draftFindings }: DocumentInput) {
  const { draft } = merged;
  const { announcement, organization, position } = draft;
  if (announcement === undefined) throw new Error('A role page needs a draft with an announcement.');
  const grade = position.grade === undefined ? null : String(position.grade).padStart(2, '0');
  const { aboutOffice, roleSummary, howToApply, interestUrl, salaryRange } = announcement;
  const apply = applyView(howToApply, interestUrl);
  const has = new Set(postingSections(announcement).map(({ id }) => id));
  return {
    draftNotice: draftNotice(draftFindings),
    title: postingTitle(draft),
    lead: announcement.lead === undefined ? null : proseBlocks(announcement.lead),
    // A short way to apply also opens the page, so that nobody has to look for it.
    applyAtOnce: apply.short ? apply : null,
    quickLinks: postingSections(announcement),
    about: aboutOffice === undefined ? null : proseBlocks(aboutOffice),
    office:
      aboutOffice === undefined
        ? [...(organization.subdivisions ?? [])].reverse().concat(organization.agency).join(', ')
        : null,
    seriesAndGrade: grade === null ? `${position.payPlan}-${position.series}` : `${position.series}-${grade}`,
    location: announcement.location ?? position.dutyStations?.join('; ') ?? null,
    salary: salaryView(salaryRange),
    whoMayApply: announcement.whoMayApply ?? null,
    summary: has.has('role-summary')
      ? { heading: roleHeading(draft), text: proseBlocks(roleSummary ?? '') }
      : null,
    objectives: has.has('key-objectives')
      ? (announcement.objectives ?? []).map(({ title, tasks }, index) => ({
          number: index + 1,
          title,
          tasks: tasks ?? null,
        }))
      : null,
    apply: has.has('how-to-apply') ? apply : null,
  };
}

function roleHeading({ position }: Draft): string {
  const title = position.organizationalTitle ?? position.title;
  return position.grade === undefined ? title : `${title} (${position.payPlan}-${position.grade})`;
}

/** The salary under the draft's own label; null while an end of it is missing, as half a range misleads. */
function salaryView(range: Announcement['salaryRange']): string | null {
  if (range?.from === undefined || range.to === undefined) return null;
  const amounts = `$${grouped(range.from)} to $${grouped(range.to)}`;
  return range.label === undefined ? amounts : `${range.label} - ${amounts}`;
}

/** Longest text, in characters, that the page also opens with. */
const shortest = 300;

/** How to apply; the words "sign up" become the link where the text has them, so that no link is called "here". */
function applyView(text: string | undefined, url: string | undefined) {
  const blocks = proseBlocks(text ?? '');
  const href = webAddress(url);
  const [only] = blocks;
  const short =
    blocks.length === 1 && only?.list === false && only.text.length <= shortest ? only.text : null;
  const found = short === null || href === null ? null : /^(.*)\b(sign up)\b(.*)$/is.exec(short);
  return {
    short: short !== null && href !== null,
    blocks: found === null ? blocks : null,
    sentence:
      found === null ? null : { before: found[1] ?? '', words: found[2] ?? '', after: found[3] ?? '' },
    href,
    // An address that no link may lead to is still shown as it is written.
    address: href === null ? (url ?? null) : null,
  };
}

/** What a role page says of itself to the site that it is put on. */
export function postingFrontMatter(draft: Draft) {
  const { announcement } = draft;
  if (announcement === undefined) throw new Error('A role page needs a draft with an announcement.');
  return {
    layout: 'base',
    title: postingTitle(draft),
    ...(announcement.permalink === undefined ? {} : { permalink: announcement.permalink.trim() }),
    subnav: postingSections(announcement).map(({ id, text }) => ({ text, href: `#${id}` })),
  };
}
