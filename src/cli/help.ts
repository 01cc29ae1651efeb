import { type CommandDoc, commandDocs } from './command-docs.ts';

/** Widest line of a help page. */
const pageWidth = 80;

/** Width of the column of commands. */
const nameWidth = 21;

const groups: readonly CommandDoc['group'][] = ['Write', 'Check', 'Hand over', 'Set up'];

/** The page of the whole program: one screen of 24 lines, commands in the order of a person's work. */
export function programHelp(): string {
  const docs: readonly CommandDoc[] = Object.values(commandDocs);
  const lines = ['Usage: cxpd <command>   Write, check and export federal position descriptions', ''];
  for (const group of groups) {
    const members = docs.filter((doc) => doc.group === group);
    if (members.length === 0) continue;
    lines.push(group);
    for (const doc of members) {
      const [argument = ''] = doc.arguments.split(' ');
      lines.push(...entry(`${doc.name} ${argument}`.trim(), doc.summary, nameWidth));
    }
  }
  lines.push('', 'Options: -h, --help (cxpd <command> --help tells more) and -V, --version');
  return `${lines.join('\n')}\n`;
}

/** A flag with its explanation. */
export interface FlagDoc {
  readonly flags: string;
  readonly description: string;
}

/** The page of one command. Words that its arguments begin with stand before its flags. */
export function commandHelp(doc: CommandDoc, flags: readonly FlagDoc[]): string {
  const [, words = '', rest = ''] = /^((?:[a-z]+ )*)(.*)$/.exec(doc.arguments) ?? [];
  const lines = [
    `Usage: cxpd ${doc.name} ${words}[options] ${rest}`.trimEnd(),
    '',
    ...wrap(doc.description, pageWidth),
  ];
  const width = Math.min(26, Math.max(...flags.map((flag) => flag.flags.length)) + 2);
  lines.push('', 'Options', ...flags.flatMap((flag) => entry(flag.flags, flag.description, width)));
  if (doc.more !== undefined) lines.push('', ...doc.more);
  lines.push('', 'Examples', ...doc.examples.map((example) => `  ${example}`));
  return `${lines.join('\n')}\n`;
}

/** A name and what it means, in two columns. */
function entry(name: string, meaning: string, width: number): string[] {
  const [first = '', ...rest] = wrap(meaning, pageWidth - width - 2);
  const indent = ' '.repeat(width + 2);
  const more = rest.map((line) => indent + line);
  return name.length < width
    ? [`  ${name.padEnd(width)}${first}`, ...more]
    : [`  ${name}`, indent + first, ...more];
}

/** Breaks text into lines between words. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
