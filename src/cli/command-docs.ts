/** What people are told about a command. */
export interface CommandDoc {
  readonly name: string;
  /** Its arguments as they are typed, required ones in <>, optional ones in []. */
  readonly arguments: string;
  /** Part of a person's work that it belongs to. */
  readonly group: 'Write' | 'Check' | 'Hand over' | 'Set up';
  /** A few words for the list of commands. */
  readonly summary: string;
  /** One or two sentences for its own page. */
  readonly description: string;
  /** More to know, as lines that are shown as they are. */
  readonly more?: readonly string[];
  readonly examples: readonly [string, string];
}

/** The commands, in the order of a person's work. */
export const commandDocs = {
  new: {
    name: 'new',
    arguments: '[file]',
    group: 'Write',
    summary: 'answer questions and have a draft that validates',
    description:
      'Asks its way to a draft: from a preset, another draft or nothing, through position, duties, factors, CX language, ' +
      'OPM statements and performance plan. The draft is saved after every answer; Ctrl-C leaves it, --resume goes on ' +
      'at the same question. Answers given by --answers, --set or a flag are not asked for; without a terminal, all that ' +
      'is missing is listed.',
    examples: ['cxpd new gs13.yaml', 'cxpd new gs13.yaml --from gs13-cx-strategist --answers answers.yaml'],
  },
  merge: {
    name: 'merge',
    arguments: '<draft>',
    group: 'Write',
    summary: 'add CX language to a draft, after a look at the changes',
    description:
      'Adds ids of the language library under cxLanguage and shows what changes; --write saves it. Comments, blank ' +
      'lines and everything else stay as they are, and a second time changes nothing. On a terminal it asks which ' +
      'texts to add and for the words of open places.',
    more: [
      'Kinds of positions, and what --recommended takes for them',
      '  supervisory     IN-01 MD-05 MD-20 MD-21 F1-05 F1-08 F3-02 F5-02 F67-03',
      '  cx-strategist   IN-01 MD-09 MD-11 MD-20 MD-21 F1-05 F1-10 F3-02 F5-02 F67-03',
      '  cx-role         IN-01 MD-09 MD-11 MD-21 F1-05 F1-08 F3-02 F5-02 F67-03',
      '  public-contact  IN-01 MD-10 MD-15 MD-17 F1-06 F3-02 F5-01 F67-02 F67-03',
      '  internal        IN-01 MD-05 MD-17 F1-11 F3-02',
    ],
    examples: [
      'cxpd merge --recommended gs13.yaml',
      'cxpd merge --ids MD-09 --fill "MD-09.levers=forms; tests" --write gs13.yaml',
    ],
  },
  language: {
    name: 'language',
    arguments: '[query...]',
    group: 'Write',
    summary: 'browse and search CX language and OPM statements',
    description:
      'Lists the texts of the language libraries by section, and the statements and competencies of the requirement ' +
      'sets. A query searches ids and words; the id of one text shows it whole. "check" tells ' +
      'whether libraries and requirement sets of your own can be used.',
    examples: ['cxpd language trust', 'cxpd language MD-09'],
  },
  validate: {
    name: 'validate',
    arguments: '[paths...]',
    group: 'Check',
    summary: 'check drafts, folders, globs or - (standard input)',
    description:
      'Checks drafts. A path is a file, a folder, a glob in quotes, or - for standard input; without one, the folder ' +
      'that you are in.',
    more: [
      'Forms of the report: one goes to the screen, others to files of their own',
      '  text      for people: each finding with its lines and what to type instead',
      '  json      for programs, and for cxpd report merge',
      '  junit     for test pages, as GitLab, Jenkins and Azure Pipelines have them',
      '  sarif     for code scanning pages, as GitHub has them',
      '  github    text, notes beside the lines of a pull request, a summary page',
      '  markdown  a page of tables',
      '  cxpd validate --format text --format junit=a.xml --format sarif=b.sarif pds/',
      '',
      'A finding that may stand is set aside in the draft, with the reason',
      '  # cxpd-ignore duties-total-100: shared duty pending split',
      '  duties:',
      '',
      'Findings that are known are left out, so that only new ones fail',
      '  cxpd validate --baseline cxpd-baseline.yaml --update-baseline pds/',
      '  cxpd validate --baseline cxpd-baseline.yaml pds/',
      '',
      'Settings for a folder stand in cxpd.config.yaml, in it or above it',
      '  extends: ../agency/settings.yaml',
      '  baseline: cxpd-baseline.yaml',
      '  rules:',
      '    duties-count: off',
      '  overrides:',
      '    - files: pds/ses/**',
      '      stage: classification',
      '',
      'While you write: checked again with every save',
      '  cxpd validate --watch pds/gs13.yaml',
      '',
      'A large folder in parts, each on another computer, then joined',
      '  cxpd validate --shard 1/2 --format json=shard-1.json pds/',
      '  cxpd validate --shard 2/2 --format json=shard-2.json pds/',
      '  cxpd report merge shard-1.json shard-2.json',
      '',
      "Results are kept in the user's folder for caches, or in CXPD_CACHE_DIR: only",
      'what changed is checked again. Everything is checked with',
      '  cxpd validate --no-cache pds/',
      '',
      'A run of more than half a second counts its files in a line on the terminal,',
      'which goes away at the end; with CI=1 in the environment there is none.',
      '',
      'Exit code: 0 for nothing as grave as --fail-on, 1 for findings, 2 for a run',
      'that failed, 130 for one that Ctrl-C ended.',
    ],
    examples: [
      'cxpd validate pds/',
      'cxpd validate --stage classification --format json=report.json pds/gs13.yaml',
    ],
  },
  grade: {
    name: 'grade',
    arguments: '<draft>',
    group: 'Check',
    summary: 'factor levels, points, total and the grade they give',
    description:
      'Shows the factor levels of a draft, their points and total, and the grade they give beside the grade claimed. ' +
      'Exit code 1 when both differ or the grade cannot be computed.',
    examples: ['cxpd grade gs13.yaml', 'cxpd grade --format json gs13.yaml'],
  },
  trace: {
    name: 'trace',
    arguments: '<draft>',
    group: 'Check',
    summary: 'which duties and factors support each OPM statement',
    description:
      'Lays OPM’s experience statements and competencies beside the draft: what is declared to support each, the words they ' +
      'share, the working time behind it, and what looks likely but is not declared. Exit code 1 when a statement of Form B ' +
      'has no support. --format markdown gives a page for the case file.',
    examples: ['cxpd trace gs13.yaml', 'cxpd trace --format markdown gs13.yaml > crosswalk.md'],
  },
  checklist: {
    name: 'checklist',
    arguments: '<draft>',
    group: 'Check',
    summary: 'the steps of the hiring action, and whose turn it is',
    description:
      'Shows the eight steps of OPM’s guide: who acts, in which system and with which mailbox, what is done, what comes next ' +
      'and what stands in its way. Exit code 1 when the next step is blocked.',
    examples: ['cxpd checklist gs13.yaml', 'cxpd checklist --role hiring-manager gs13.yaml'],
  },
  explain: {
    name: 'explain',
    arguments: '[rule] [level]',
    group: 'Check',
    summary: 'a rule or a factor level: what, why, source, examples',
    description:
      'Explains a rule, with a bad and a good example; "factor 1-8" explains a factor level. Without an argument, ' +
      'lists the rules.',
    examples: ['cxpd explain duties-total-100', 'cxpd explain factor 1-8'],
  },
  export: {
    name: 'export',
    arguments: '<paths...>',
    group: 'Hand over',
    summary: 'write Word, HTML or Markdown files of checked drafts',
    description:
      'Checks drafts and writes the position description (pd) with its cover sheet and, where a draft has one, the ' +
      'performance work plan (pwp); also the evaluation statement (evaluation) and, for a career ladder, a statement of ' +
      'difference for a lower grade (difference). For hiring: OPM’s Form B and Form A (form-b, form-a), checked at the ' +
      'stage talent-pool, the crosswalk of statements and duties for the case file (crosswalk), and the public role page ' +
      '(posting). A draft with errors is not exported. --language tracked makes a copy for review, in which a classifier ' +
      'accepts or rejects each library text in Word.',
    examples: ['cxpd export gs13.yaml', 'cxpd export --document pd --out "GS-13 PD.docx" gs13.yaml'],
  },
  verify: {
    name: 'verify',
    arguments: '<docx> [draft]',
    group: 'Hand over',
    summary: 'is this Word file what the draft makes, and what changed',
    description:
      'Tells whether a Word file is what a draft makes: what was edited in Word, section by section, tracked changes and ' +
      'comments by their authors, and whether the draft, the language library, the templates or the program have changed since ' +
      'the file was made. Both may be folders. Without a draft it tells only whether the file was changed. Exit code 1 when it differs.',
    examples: ['cxpd verify out/gs13-pd.docx gs13.yaml', 'cxpd verify out/ pds/'],
  },
  'check-docx': {
    name: 'check-docx',
    arguments: '<docx...>',
    group: 'Hand over',
    summary: 'can everybody open and read a Word file: any Word file',
    description:
      'Checks Word files, whoever made them: whether they are in order, and whether everybody can read them (title, language, ' +
      'headings, lists, tables, descriptions of pictures, links, contrast and more, after Section 508). A path is a file, a folder, ' +
      'a glob in quotes, or - for standard input. Nothing is changed, and nothing is fetched that a file points at.',
    examples: ['cxpd check-docx out/', 'cxpd check-docx --fail-on warning "PD from an agency.docx"'],
  },
  init: {
    name: 'init',
    arguments: '[dir]',
    group: 'Set up',
    summary: 'a folder for PDs: settings, editor, CI, an example',
    description:
      'Makes a folder for position descriptions: settings, completion for Visual Studio Code, a check for GitHub that ' +
      'keeps its report, a page for colleagues and an example draft. Files that are there already are left alone.',
    examples: ['cxpd init position-descriptions', 'cxpd init --dry-run'],
  },
  report: {
    name: 'report',
    arguments: 'merge <json...>',
    group: 'Set up',
    summary: 'join the reports of the parts of a folder',
    description:
      'Joins the reports that cxpd validate --shard 1/4 --format json=shard-1.json and so on made on several computers, ' +
      'compares their drafts with each other, and reports as one run would, with the same exit code. An argument is a ' +
      'file, a glob in quotes, or a folder with the reports of all parts.',
    examples: [
      'cxpd report merge shard-*.json',
      'cxpd report merge shards/ --format github --format sarif=cxpd.sarif',
    ],
  },
  templates: {
    name: 'templates',
    arguments: '<action> [names...]',
    group: 'Set up',
    summary: 'document templates of your own: list, eject, check',
    description:
      'Documents are made from templates: list shows them, eject copies one into the folder that cxpd.config.yaml names, where ' +
      'you change it, and check tells whether it can be used and whether its original has changed since. fields lists what the ' +
      'template of a document may print.',
    examples: ['cxpd templates eject pd', 'cxpd templates check'],
  },
  schema: {
    name: 'schema',
    arguments: '',
    group: 'Set up',
    summary: 'the JSON Schema of a draft, for editors',
    description:
      'Prints the JSON Schema of a draft. With "# yaml-language-server: $schema=cxpd.schema.json" on the first line of ' +
      'a draft, an editor completes keys and ids and marks mistakes as you type.',
    examples: ['cxpd schema > cxpd.schema.json', 'cxpd schema --config > cxpd.config.schema.json'],
  },
  completion: {
    name: 'completion',
    arguments: '<shell>',
    group: 'Set up',
    summary: 'completion for bash, zsh, fish or PowerShell',
    description:
      'Prints a script that makes a shell complete commands, flags and their values, rule ids and ids of texts with the ' +
      'Tab key. The script says on its first lines how to use it. It knows the libraries that are built in.',
    examples: [
      'eval "$(cxpd completion bash)"',
      'cxpd completion powershell | Out-String | Invoke-Expression',
    ],
  },
} as const satisfies Record<string, CommandDoc>;
