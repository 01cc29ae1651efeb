import { Command, CommanderError, Option } from 'commander';
import type { Io } from '../io.ts';
import type { CheckDocxOptions } from './check-docx.ts';
import type { ChecklistOptions } from './checklist.ts';
import { type CommandDoc, commandDocs } from './command-docs.ts';
import type { CommandShape } from './complete.ts';
import type { ExplainOptions } from './explain.ts';
import type { ExportOptions } from './export-drafts.ts';
import {
  repeated,
  formsFlag,
  failFlag,
  stageFlag,
  settingsFlag,
  answerFlag,
  pageFlag,
  oneOf,
} from './flags.ts';
import type { GradeOptions } from './grade.ts';
import { commandHelp } from './help.ts';
import type { InitOptions } from './init.ts';
import type { LanguageOptions } from './language.ts';
import type { MergeOptions } from './merge.ts';
import type { NewOptions } from './new-input.ts';
import type { ReportOptions } from './report.ts';
import type { TemplatesOptions } from './templates.ts';
import type { TraceOptions } from './trace.ts';
import { explainUsage } from './usage.ts';
import type { VerifyOptions } from './verify.ts';
import type { ValidateOptions } from './validate.ts';

/** Understands the command line and runs its command. Throws a `UserError` for one that cannot be understood. */
export async function runProgram(argv: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const program = createProgram(io, (exitCode) => {
    code = exitCode;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    throw explainUsage(error, argv);
  }
  return code;
}

/** Answers what can stand at the cursor of a command line, for the shells' completion scripts. */
export async function runComplete(args: readonly string[], io: Io): Promise<number> {
  const { complete } = await import('./completion-commands.ts');
  return complete(args, commandShapes(createProgram(io, () => {})), io);
}

function commandShapes(program: Command): CommandShape[] {
  const about: Readonly<Record<string, CommandDoc>> = commandDocs;
  return program.commands.map((command) => ({
    name: command.name(),
    about: about[command.name()]?.summary ?? '',
    flags: command
      .createHelp()
      .visibleOptions(command)
      .map((flag) => ({
        name: flag.long ?? flag.flags,
        about: flag.description,
        takes: flag.required ? (/<([^>]*)>/.exec(flag.flags)?.[1] ?? '') : null,
      })),
  }));
}

type Finish = (exitCode: number) => void;

function createProgram(io: Io, finish: Finish): Command {
  const program = new Command('cxpd')
    .exitOverride()
    .helpCommand(false)
    .configureOutput({ writeOut: io.stdout, writeErr: () => {} });

  add(program, commandDocs.new)
    .option('--from <preset|file>', 'what to start from: a preset or another draft')
    .option('--answers <file>', 'answers in YAML, with the keys of a draft; only what is missing is asked')
    .addOption(repeated('--set <key=value>', 'one answer, such as duties.1.percent=40 (repeatable)'))
    .option('--title <text>', 'official title')
    .option('--organizational-title <text>', 'organizational title')
    .option('--pay-plan <code>', 'pay plan')
    .option('--series <digits>', 'occupational series')
    .option('--grade <number>', 'grade')
    .option('--agency <name>', 'agency, in full')
    .option('--acronym <name>', 'short name of the agency')
    .option('--resume', 'go on with an unfinished draft')
    .option('--plain', 'questions line by line, for screen readers and simple terminals')
    .option('--template', 'print an empty draft with explanations, and ask nothing')
    .option('--force', 'replace the file if it is there')
    .addOption(settingsFlag())
    .action(async (file: string | undefined, options: NewOptions) => {
      const { newDraft } = await import('./new-command.ts');
      finish(await newDraft(file, options, io));
    });

  add(program, commandDocs.merge)
    .option('--recommended', 'the texts chosen for the kind of position, with the reason')
    .option('--kind <kind>', 'the kind, where the draft does not tell it')
    .addOption(repeated('--ids <ids>', 'these texts, such as MD-04,F1-05 (repeatable)'))
    .option('--all', 'every text of the library')
    .addOption(repeated('--section <name>', 'only this section, such as duties (repeatable)'))
    .addOption(
      repeated('--fill <id.place=words>', 'words for an open place, several divided by ";" (repeatable)'),
    )
    .option('--write', 'save the draft; without it only the changes are shown')
    .option('--plain', 'questions line by line, for screen readers and simple terminals')
    .addOption(settingsFlag())
    .action(async (draft: string, options: MergeOptions) => {
      const { merge } = await import('./check-commands.ts');
      finish(await merge(draft, options, io));
    });

  add(program, commandDocs.language)
    .option('--section <name>', 'only this section, such as duties or knowledge')
    .addOption(
      repeated('--used-in <path>', 'say which drafts of a file or folder use each text (repeatable)'),
    )
    .addOption(settingsFlag())
    .addOption(answerFlag())
    .action(async (query: string[], options: LanguageOptions) => {
      const { language } = await import('./check-commands.ts');
      finish(await language(query, options, io));
    });

  add(program, commandDocs.validate)
    .addOption(formsFlag())
    .addOption(stageFlag())
    .addOption(failFlag())
    .option('--quiet', 'show errors only')
    .addOption(repeated('--rule <id=severity>', 'off, info, warning or error for one rule (repeatable)'))
    .option('--shard <i/n>', 'check one of n parts, such as 1/4, each on another computer')
    .option('--no-cache', 'neither use nor keep results of other runs')
    .addOption(settingsFlag())
    .option('--baseline <file>', 'leave out the findings that this file knows')
    .option('--update-baseline', 'make the baseline, or bring it up to date')
    .option('--watch', 'check again whenever a draft or its settings change')
    .action(async (paths: string[], options: ValidateOptions) => {
      const { validate } = await import('./check-commands.ts');
      finish(await validate(paths, options, io));
    });

  add(program, commandDocs.grade)
    .addOption(settingsFlag())
    .addOption(answerFlag())
    .action(async (draft: string, options: GradeOptions) => {
      const { grade } = await import('./check-commands.ts');
      finish(await grade(draft, options, io));
    });

  add(program, commandDocs.trace)
    .addOption(settingsFlag())
    .addOption(pageFlag())
    .action(async (draft: string, options: TraceOptions) => {
      const { trace } = await import('./check-commands.ts');
      finish(await trace(draft, options, io));
    });

  add(program, commandDocs.checklist)
    .addOption(
      new Option('--role <role>', 'one person’s own list: hiring-manager, hr or coordinator').argParser(
        (value) => oneOf('--role', value, ['hiring-manager', 'hr', 'coordinator'] as const),
      ),
    )
    .addOption(settingsFlag())
    .addOption(pageFlag())
    .action(async (draft: string, options: ChecklistOptions) => {
      const { checklist } = await import('./check-commands.ts');
      finish(await checklist(draft, options, io));
    });

  add(program, commandDocs.explain)
    .addOption(answerFlag())
    .action(async (rule: string | undefined, level: string | undefined, options: ExplainOptions) => {
      const { explain } = await import('./check-commands.ts');
      finish(await explain(rule, level, options, io));
    });

  add(program, commandDocs.export)
    .addOption(
      repeated(
        '--document <kind>',
        'pd, pwp, evaluation, difference, form-b, form-a, crosswalk, posting or all (repeatable; default pd and pwp)',
      ),
    )
    .option('--grade <number>', 'the developmental grade of a statement of difference')
    .option('--no-cover', 'leave out the cover sheet of the PD')
    .option('--format <form>', 'docx, html or md (default docx)')
    .option(
      '--language <how>',
      'CX language plain, highlighted, or tracked as changes to accept or reject in Word (default plain)',
    )
    .option(
      '--reference-doc <file>',
      'a Word file of your agency that lends fonts, colors, pages, header, footer and logo',
    )
    .option('--out-dir <folder>', 'folder for the files (default out)')
    .addOption(new Option('--out <file>', 'the file, for a single document').conflicts('outDir'))
    .addOption(stageFlag())
    .option('--allow-errors', 'export drafts with errors too, marked DRAFT')
    .option('--force', 'replace files that are not unchanged exports of the same draft')
    .addOption(settingsFlag())
    .action(async (paths: string[], options: ExportOptions) => {
      const { exportDrafts } = await import('./document-commands.ts');
      finish(await exportDrafts(paths, options, io));
    });

  add(program, commandDocs['check-docx'])
    .addOption(formsFlag())
    .addOption(failFlag())
    .option('--quiet', 'show errors only')
    .addOption(repeated('--rule <id=severity>', 'off, info, warning or error for one rule (repeatable)'))
    .action(async (files: string[], options: CheckDocxOptions) => {
      const { checkDocxFiles } = await import('./docx-commands.ts');
      finish(await checkDocxFiles(files, options, io));
    });

  add(program, commandDocs.report)
    .addOption(formsFlag())
    .addOption(failFlag())
    .option('--quiet', 'show errors only')
    .option('--baseline <file>', 'the baseline that the parts were checked with')
    .action(async (action: string, files: string[], options: ReportOptions) => {
      const { report } = await import('./check-commands.ts');
      finish(await report(action, files, options, io));
    });

  add(program, commandDocs.templates)
    .option('--print', 'eject: show the original and write nothing')
    .option('--force', 'eject: replace a copy that is there already')
    .addOption(settingsFlag())
    .addOption(answerFlag())
    .action(async (action: string, names: string[], options: TemplatesOptions) => {
      const { templates } = await import('./template-commands.ts');
      finish(await templates(action, names, options, io));
    });

  add(program, commandDocs.verify)
    .option('--document <kind>', 'what a file is that cxpd did not make, such as pd')
    .option('--reference-doc <file>', 'the Word file that lent its look')
    .addOption(settingsFlag())
    .addOption(answerFlag())
    .action(async (docx: string, draft: string | undefined, options: VerifyOptions) => {
      const { verify } = await import('./document-commands.ts');
      finish(await verify(docx, draft, options, io));
    });

  add(program, commandDocs.schema)
    .option('--answers', 'the schema of a file of answers for cxpd new')
    .addOption(new Option('--config', 'the schema of the settings, cxpd.config.yaml').conflicts('answers'))
    .action(async (options: { answers?: boolean; config?: boolean }) => {
      if (options.answers === true) {
        const { answersSchema } = await import('./new-command.ts');
        finish(answersSchema(io));
        return;
      }
      const { schema } = await import('./check-commands.ts');
      finish(schema(io, options));
    });

  add(program, commandDocs.init)
    .option('--dry-run', 'say what would be made, and write nothing')
    .action(async (dir: string | undefined, options: InitOptions) => {
      const { init } = await import('./check-commands.ts');
      finish(await init(dir, options, io));
    });

  add(program, commandDocs.completion).action(async (shell: string) => {
    const { completion } = await import('./completion-commands.ts');
    finish(completion(shell, io));
  });

  return program;
}

function add(program: Command, doc: CommandDoc): Command {
  const command = program.command(`${doc.name} ${doc.arguments}`.trim());
  command.helpOption('-h, --help', 'this page');
  command.configureHelp({
    formatHelp: (shown, helper) => commandHelp(doc, helper.visibleOptions(shown)),
  });
  return command;
}
