/** A rule about the files that drafts are checked with. Like the rules about reading, it cannot be switched. */
export interface ConfigRule {
  readonly id: string;
  /** One sentence: what must be so. */
  readonly summary: string;
  /** Why, and what to do. */
  readonly explain: string;
  readonly bad: string;
  readonly good: string;
}

/** Rules about settings, own libraries, own requirement sets and own document templates. */
export const configRules: readonly ConfigRule[] = [
  {
    id: 'unreadable-file',
    summary: 'Every file that is met on a walk can be opened.',
    explain:
      'A file or folder that the program may not open, or a link to nothing, was not checked. A report without findings would ' +
      'look as if it had been. Mend the permission or the link, or take the file away. A name from an old archive or drive may ' +
      'have letters that are not in UTF-8, by which this program cannot open it: rename such a file.',
    bad: 'pds/analyst.yaml is a link to a file that was deleted',
    good: 'pds/analyst.yaml is a file',
  },
  {
    id: 'unknown-rule',
    summary: 'The settings name only rules that there are and that can be switched.',
    explain:
      'A setting for a rule that does not exist changes nothing, so a typing mistake would go unseen. Rules about reading ' +
      'cannot be switched: a draft that is not read right cannot be checked.',
    bad: 'rules:\n  dutys-count: off',
    good: 'rules:\n  duties-count: off',
  },
  {
    id: 'extended-settings',
    summary: 'Every file that settings extend is there, and they extend no file in a circle.',
    explain:
      'Files under extends are named as seen from the settings that name them. They are files of yours: nothing is fetched ' +
      'from a network. Without one of them its settings would be missing from the check.',
    bad: 'extends: agencywide.yaml   # the file is called agency-wide.yaml',
    good: 'extends: agency-wide.yaml',
  },
  {
    id: 'missing-folder',
    summary: 'Every folder that the settings name is there.',
    explain:
      'Folders are named as seen from cxpd.config.yaml. Without the folder its libraries and requirement sets would be ' +
      'missing from the check.',
    bad: 'languageLibraries: [libary]   # the folder is called library',
    good: 'languageLibraries: [library]',
  },
  {
    id: 'missing-baseline',
    summary: 'The baseline that the settings name is there.',
    explain:
      'The baseline holds the findings that are known and not reported. It is named as seen from the settings. ' +
      'cxpd validate --update-baseline makes it from the findings that there are.',
    bad: 'baseline: cxpd-baseline.yml   # the file is called cxpd-baseline.yaml',
    good: 'baseline: cxpd-baseline.yaml',
  },
  {
    id: 'taken-id',
    summary: 'Each language library and each requirement set has an id of its own.',
    explain:
      'Drafts name libraries and sets by id. Two of the same id could not be told apart, and those that the program brings ' +
      'along never change meaning. Give yours an id of its own, such as one that starts with your agency.',
    bad: 'library: dhs-cx',
    good: 'library: usda-cx',
  },
  {
    id: 'template-name',
    summary: 'A document template of your own has the name of one that the program brings along.',
    explain:
      'A template replaces the built-in one of the same name. Under another name nothing would ever print it. Parts of your ' +
      'own belong into the folder parts, where your other templates include them.',
    bad: 'templates/position.hbs',
    good: 'templates/pd.hbs',
  },
  {
    id: 'template-syntax',
    summary:
      'The braces of a document template are fields, parts and the blocks each, if, unless and with, closed in order.',
    explain:
      'A template is data and no program: it prints fields, repeats lists and leaves out what is not there. Everything else is ' +
      'refused, and so are three braces, which would let the text of a draft become markup.',
    bad: '{{#each duties}}<p>{{this.title}}</p>{{/if}}',
    good: '{{#each duties}}<p>{{this.title}}</p>{{/each}}',
  },
  {
    id: 'template-field',
    summary: 'A document template prints only fields and includes only parts that there are.',
    explain:
      'A field that is misspelled would leave a hole in an official document. "cxpd templates fields" lists the fields of each ' +
      'document; a list needs {{#each}}, and a group of fields one of its names.',
    bad: '<p>{{position.titel}}</p>',
    good: '<p>{{position.title}}</p>',
  },
  {
    id: 'template-markup',
    summary:
      'A document template writes the elements that every kind of document knows, nested and closed as they must be.',
    explain:
      'One template gives Word, HTML and Markdown. An element that one of them cannot show, or that stands in the wrong place, ' +
      'could lose text, so it is refused. docs/document-markup.md lists the elements.',
    bad: '<p>The incumbent <font color="red">leads</font></p>',
    good: '<p>The incumbent <strong>leads</strong></p>',
  },
];
