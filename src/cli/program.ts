import { Command, CommanderError, Option } from 'commander';
import { type Severity, severities } from '../diagnostics/diagnostic.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { type Stage, stages } from '../rules/stage.ts';
import { type CommandDoc, commandDocs } from './command-docs.ts';
import type { ExplainOptions } from './explain.ts';
import type { ExportOptions } from './export-drafts.ts';
import type { GradeOptions } from './grade.ts';
import { commandHelp } from './help.ts';
import type { LanguageOptions } from './language.ts';
import type { MergeOptions } from './merge.ts';
import { explainUsage } from './usage.ts';
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

type Finish = (exitCode: number) => void;

function createProgram(io: Io, finish: Finish): Command {
  const program = new Command('cxpd')
    .exitOverride()
    .helpCommand(false)
    .configureOutput({ writeOut: io.stdout, writeErr: () => {} });

  add(program, commandDocs.merge)
    .option('--recommended', 'the texts chosen for the kind of position, with the reason')
    .option('--kind <kind>', 'the kind, when the draft does not tell it: see below')
    .addOption(repeated('--ids <ids>', 'these texts, such as MD-04,F1-05 (repeatable)'))
    .option('--all', 'every text of the library')
    .addOption(repeated('--section <name>', 'only this section, such as duties (repeatable)'))
    .addOption(
      repeated('--fill <id.place=words>', 'words for an open place, several divided by ";" (repeatable)'),
    )
    .option('--write', 'save the draft; without it only the changes are shown')
    .addOption(settingsFlag())
    .action(async (draft: string, options: MergeOptions) => {
      const { merge } = await import('./check-commands.ts');
      finish(await merge(draft, options, io));
    });

  add(program, commandDocs.language)
    .option('--section <name>', 'only this section, such as duties or knowledge')
    .addOption(settingsFlag())
    .addOption(answerFlag())
    .action(async (query: string[], options: LanguageOptions) => {
      const { language } = await import('./check-commands.ts');
      finish(await language(query, options, io));
    });

  add(program, commandDocs.validate)
    .addOption(repeated('--format <form>', 'text or json; json=FILE writes to a file (repeatable)'))
    .addOption(stageFlag())
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity on: error, warning or info')
        .default('error' satisfies Severity)
        .argParser((value) => oneOf('--fail-on', value, severities)),
    )
    .option('--quiet', 'show errors only')
    .addOption(repeated('--rule <id=severity>', 'off, info, warning or error for one rule (repeatable)'))
    .addOption(settingsFlag())
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

  add(program, commandDocs.explain)
    .addOption(answerFlag())
    .action(async (rule: string | undefined, level: string | undefined, options: ExplainOptions) => {
      const { explain } = await import('./check-commands.ts');
      finish(await explain(rule, level, options, io));
    });

  add(program, commandDocs.export)
    .addOption(repeated('--document <kind>', 'pd, pwp or all (repeatable; default pd and pwp)'))
    .option('--format <form>', 'docx, html or md (default docx)')
    .option('--out-dir <folder>', 'folder for the files (default out)')
    .addOption(new Option('--out <file>', 'the file, for a single document').conflicts('outDir'))
    .addOption(stageFlag())
    .option('--allow-errors', 'export drafts with errors too, marked DRAFT')
    .option('--force', 'replace files that are not unchanged exports of the same draft')
    .addOption(settingsFlag())
    .addOption(new Option('--language <how>').hideHelp())
    .action(async (paths: string[], options: ExportOptions) => {
      const { exportDrafts } = await import('./document-commands.ts');
      finish(await exportDrafts(paths, options, io));
    });

  add(program, commandDocs.schema).action(async () => {
    const { schema } = await import('./check-commands.ts');
    finish(schema(io));
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

function repeated(flags: string, description: string): Option {
  return new Option(flags, description)
    .default([])
    .argParser((value, previous: string[]) => [...previous, value]);
}

function stageFlag(): Option {
  return new Option('--stage <stage>', `${stages.join(', ')} (default: from the draft's status)`).argParser(
    (value): Stage => oneOf('--stage', value, stages),
  );
}

function settingsFlag(): Option {
  return new Option('--config <file>', 'settings to use (default: cxpd.config.yaml, found upward)');
}

function answerFlag(): Option {
  return new Option('--format <form>', 'text or json')
    .default('text')
    .argParser((value) => oneOf('--format', value, ['text', 'json'] as const));
}

function oneOf<Choice extends string>(flag: string, value: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw new UserError(`Unexpected ${flag} ${value}, expected one of ${choices.join(', ')}.`);
}
