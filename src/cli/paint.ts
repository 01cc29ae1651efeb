import type { Io } from '../io.ts';
import { type Paint, plainPaint } from '../reporters/paint.ts';

/** The colours for one of our streams: none for files and pipes, nor with `NO_COLOR` or on a simple terminal. */
export async function paintFor(stream: 'stdout' | 'stderr', io: Io): Promise<Paint> {
  const { NO_COLOR: noColor, TERM: terminal } = io.env;
  if (!io.isTty[stream] || (noColor !== undefined && noColor !== '') || terminal === 'dumb')
    return plainPaint;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  const bySeverity = { error: chalk.red, warning: chalk.yellow, info: chalk.cyan };
  return {
    severity: (severity, text) => bySeverity[severity](text),
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
  };
}
