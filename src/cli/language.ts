import {
  type LanguageStock,
  languageStock,
  type StockSection,
  searchStock,
  stockSections,
  wantedId,
} from '../assess/language-stock.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { renderLanguageJson, renderLanguageList, renderLanguageText } from '../reporters/language-report.ts';
import { nearestWord, sameId } from '../text/nearest.ts';
import { checkLanguage } from './language-check.ts';
import { findUses } from './language-uses.ts';
import { paintFor } from './paint.ts';
import { unexpectedChoice } from './unexpected-choice.ts';
import { createSetups, tellFaults } from './setups.ts';

/** Flags of `cxpd language`. */
export interface LanguageOptions {
  readonly format: 'text' | 'json';
  readonly section?: string;
  readonly usedIn: readonly string[];
  readonly config?: string;
}

/** `cxpd language [query]`: lists, searches or shows the texts of the libraries and of the requirement sets. */
export async function language(query: readonly string[], options: LanguageOptions, io: Io): Promise<number> {
  // No library has a text of this name.
  if (query.length === 1 && query[0] === 'check') return checkLanguage(options, io);
  const section = options.section === undefined ? undefined : readSection(options.section);
  const setup = await createSetups(io, { config: options.config }).forFolder('.');
  tellFaults(setup, io);
  const { libraries, standards } = setup.check;
  const stock = languageStock(libraries, standards.requirementSets);
  const words = query.flatMap((part) => part.split(/\s+/)).filter((word) => word !== '');
  const found = searchStock(stock, words, section);
  if (found.entries.length === 0) throw nothingFound(words, stock, section);

  const uses = options.usedIn.length === 0 ? null : await findUses(options.usedIn, options.config, io);
  const paint = await paintFor('stdout', io);
  if (options.format === 'json') io.stdout(renderLanguageJson(found, uses));
  else if (wantedId(stock, words) !== undefined) io.stdout(renderLanguageText(found, paint, uses));
  else io.stdout(renderLanguageList(found, paint, uses));
  return 0;
}

function readSection(written: string): StockSection {
  const sections = Object.keys(stockSections) as StockSection[];
  const found = sections.find((one) => one.toLowerCase() === written.toLowerCase());
  if (found !== undefined) return found;
  throw unexpectedChoice('--section', written, sections);
}

function nothingFound(
  words: readonly string[],
  stock: LanguageStock,
  section: StockSection | undefined,
): UserError {
  const where = section === undefined ? '' : ` in the section ${section}`;
  const ids = stock.entries.map((entry) => entry.id);
  // Somebody may type a word such as "show" before the id.
  const named = words.map((word) => sameId(word, ids)).find((id) => id !== undefined);
  const near = named ?? nearestWord(words.join(' '), ids);
  return new UserError(`No text${where} has "${words.join(' ')}".`, {
    hint: near === undefined ? 'Type cxpd language to see all texts.' : `Did you mean cxpd language ${near}?`,
  });
}
