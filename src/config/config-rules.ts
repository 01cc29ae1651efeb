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

/** Rules about settings, own libraries and own requirement sets. */
export const configRules: readonly ConfigRule[] = [
  {
    id: 'unreadable-file',
    summary: 'Every file that is met on a walk can be opened.',
    explain:
      'A file or folder that the program may not open, or a link to nothing, was not checked. A report without findings would ' +
      'look as if it had been. Mend the permission or the link, or take the file away.',
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
    id: 'taken-id',
    summary: 'Each language library and each requirement set has an id of its own.',
    explain:
      'Drafts name libraries and sets by id. Two of the same id could not be told apart, and those that the program brings ' +
      'along never change meaning. Give yours an id of its own, such as one that starts with your agency.',
    bad: 'library: dhs-cx',
    good: 'library: usda-cx',
  },
];
