/** A rule about how a draft is written down. These are always errors: what is not read right cannot be checked. */
export interface ReadingRule {
  readonly id: string;
  /** One sentence: what must be so. */
  readonly summary: string;
  /** Why it matters to a position description, and what to do. */
  readonly explain: string;
  /** Lines that break the rule, and the same lines as they should be. */
  readonly bad: string;
  readonly good: string;
}

/** Every rule about reading, in the order in which a file is read. */
export const readingRules: readonly ReadingRule[] = [
  {
    id: 'not-a-draft',
    summary: 'A draft says so with the key cxpd.',
    explain:
      'Folders hold other YAML files too. The key cxpd, with the version of the format, tells which of them are position ' +
      'descriptions. A file that is named and has no such key is not checked, and a report without findings would look as if it had been.',
    bad: 'position:\n  title: Customer Experience Strategist',
    good: 'cxpd: 1\nposition:\n  title: Customer Experience Strategist',
  },
  {
    id: 'encoding',
    summary: 'A draft is saved as UTF-8 text.',
    explain:
      'Saved in another encoding, quotes, dashes and letters with accents would print as other signs or not at all. Most ' +
      'editors offer the encoding under "Save as". A byte order mark at the start is fine.',
    bad: 'title: Stratégiste   # saved as "ANSI" or "Unicode"',
    good: 'title: Stratégiste   # saved as "UTF-8"',
  },
  {
    id: 'too-large',
    summary: 'A draft is at most 2 MiB long and holds one position.',
    explain:
      'A position description is about 12 KB. A file a hundred times longer holds something else that was pasted by mistake, ' +
      'such as a picture, or many positions, which each need a file of their own.',
    bad: 'remarks: data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA…',
    good: 'remarks: The organization chart is kept with the position folder.',
  },
  {
    id: 'control-character',
    summary: 'A draft holds no characters that cannot be typed.',
    explain:
      'Control characters come along unseen when text is pasted from Word or a PDF. In a Word file they join two words or make ' +
      'the file unreadable. Delete them; where Word had a line break inside a paragraph, type a space.',
    bad: 'title: "Strategist\\x07"',
    good: 'title: "Strategist"',
  },
  {
    id: 'too-deep',
    summary: 'Lists and keys stand at most 64 levels inside one another.',
    explain:
      'A draft needs about seven levels. More come from a run of brackets or dashes that was pasted by mistake, and reading ' +
      'them could stop the program.',
    bad: `remarks: ${'['.repeat(65)}${']'.repeat(65)}`,
    good: 'remarks: none',
  },
  {
    id: 'yaml-syntax',
    summary:
      'Every line can be read: keys end with a colon, list items begin with a dash, lines of a group begin in one column.',
    explain:
      'Where a line cannot be read, the program cannot tell what belongs to which duty or factor. Most often a text holds a ' +
      'colon or begins with a sign that has a meaning of its own. Quotes around the whole text mend that.',
    bad: 'introduction: Leads: the team that improves services',
    good: 'introduction: "Leads: the team that improves services"',
  },
  {
    id: 'yaml-duplicate-key',
    summary: 'Each key stands once in its group.',
    explain:
      'Of two texts under the same key only one could be printed, and the other would be lost without a word. Join them, or ' +
      'delete the one that is out of date.',
    bad: 'position:\n  grade: 12\n  grade: 13',
    good: 'position:\n  grade: 13',
  },
  {
    id: 'yaml-alias',
    summary: 'A star refers to a part of the file that is named with an ampersand, within limits.',
    explain:
      'YAML lets a part be named with & and used again with *. A text that happens to begin with one of these signs would lose ' +
      'its first word, and references to references can stand for more than fits into memory. Put quotes around such a text.',
    bad: 'tasks:\n  - *bold*',
    good: 'tasks:\n  - "*bold*"',
  },
  {
    id: 'yaml-tag',
    summary: 'No value begins with an exclamation mark outside quotes.',
    explain:
      'An exclamation mark at the start of a value gives it a kind in YAML, and the word after it is cut off. Drafts need no ' +
      'kinds, as every value is read as text. Put quotes around a text that begins with the mark.',
    bad: 'title: !Important work',
    good: 'title: "!Important work"',
  },
  {
    id: 'yaml-documents',
    summary: 'One file holds one position.',
    explain:
      'A line of three dashes begins a second document in YAML. Only the first would be checked and printed. Delete the line ' +
      'if it only divides the text, and move another position to a file of its own.',
    bad: 'cxpd: 1\n---\ncxpd: 1',
    good: 'cxpd: 1',
  },
  {
    id: 'prose-cut',
    summary: 'No text is cut off at a number sign.',
    explain:
      'In YAML a number sign after a space begins a comment, so that "Leads objective #1 of the plan" would print as "Leads ' +
      'objective". Put quotes around the whole text. A comment of your own stands on a line above the text.',
    bad: 'tasks:\n  - Leads objective #1\n    of the strategic plan.',
    good: 'tasks:\n  - "Leads objective #1\n    of the strategic plan."',
  },
  {
    id: 'prose-map',
    summary: 'No sentence is split into a key and a text at its colon.',
    explain:
      'In YAML a colon and a space make a key of what stands before them, so that the task "Leads teams: plans, budgets" would ' +
      'be no text any more. Put quotes around the whole sentence.',
    bad: 'tasks:\n  - Leads teams: plans and budgets',
    good: 'tasks:\n  - "Leads teams: plans and budgets"',
  },
  {
    id: 'typographic-code',
    summary: 'Keys and codes hold only characters of the keyboard.',
    explain:
      'Word processors replace quotes by curly ones, and pasted text brings spaces and marks that nobody sees. A key or code ' +
      'that holds them is not the one that it looks like. Delete it and type it anew. In prose these characters are welcome.',
    bad: '“series”: 0301',
    good: 'series: "0301"',
  },
  {
    id: 'unknown-key',
    summary: 'Every key is one that drafts have.',
    explain:
      'A key that the program does not know prints nowhere, so that a typing mistake would take a whole text out of the ' +
      'document. The nearest known key is named. Keys are written in English without spaces, such as dutyStations.',
    bad: 'position:\n  tittle: Customer Experience Strategist',
    good: 'position:\n  title: Customer Experience Strategist',
  },
  {
    id: 'missing-key',
    summary: 'Every key that a draft needs is there.',
    explain:
      'Without a title, series, agency or duties there is no position to describe. The finding stands at the part that lacks ' +
      'the key.',
    bad: 'duties:\n  - percent: 40',
    good: 'duties:\n  - title: Customer research\n    percent: 40',
  },
  {
    id: 'wrong-type',
    summary: 'Every value has the form that its key asks for.',
    explain:
      'A percentage is a whole number, a date is written as year, month and day, a list has a dash before each item. What ' +
      'has another form cannot be added up, compared or printed.',
    bad: 'percent: forty',
    good: 'percent: 40',
  },
];

const ofReadDrafts = [
  'prose-cut',
  'prose-map',
  'typographic-code',
  'unknown-key',
  'missing-key',
  'wrong-type',
];

/** Ids of the rules because of which a draft cannot be read, or not as it was meant; the others look at what was read. */
export const unreadableRules: ReadonlySet<string> = new Set(
  readingRules.map(({ id }) => id).filter((id) => !ofReadDrafts.includes(id)),
);
