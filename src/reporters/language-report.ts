import type { LanguageEntry, LanguageOrigin, LanguageStock } from '../assess/language-stock.ts';
import { visible } from '../diagnostics/visible.ts';
import type { Paint } from './paint.ts';
import { toJson } from './to-json.ts';
import { wrapText } from './wrap-text.ts';

/** Longest beginning of a text in a list. */
const shownLength = 84;

/** A place in a draft that uses a text; line and column count from 1. */
export interface TextUse {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Places by the id of the text; null when nobody asked for them. */
export type TextUses = ReadonlyMap<string, readonly TextUse[]> | null;

/** Renders texts as a list: by library or set, then by section, with how each begins and where it is used. */
export function renderLanguageList(stock: LanguageStock, paint: Paint, uses: TextUses = null): string {
  const lines: string[] = [];
  for (const origin of stock.origins) {
    const own = stock.entries.filter((entry) => entry.from === origin.id);
    lines.push(
      paint.strong(visible(`${origin.title} (${origin.kind} ${origin.id}, version ${origin.version})`)),
    );
    const width = Math.max(...own.map((entry) => entry.id.length));
    let section: string | null = null;
    for (const entry of own) {
      if (entry.sectionTitle !== section) {
        section = entry.sectionTitle;
        lines.push('', `${section} (${entry.section})`);
      }
      lines.push(`  ${visible(entry.id).padEnd(width)}  ${beginning(entry)}`);
      lines.push(...usedIn(entry, uses).map((line) => `${' '.repeat(width + 6)}${line}`));
    }
    lines.push('');
  }
  return `${lines.join('\n')}\nType cxpd language ID to see one text whole.\n`;
}

/** Renders texts whole, with their source, open places and remarks, and where they are used. */
export function renderLanguageText(stock: LanguageStock, paint: Paint, uses: TextUses = null): string {
  return stock.entries
    .map((entry) => {
      const origin = stock.origins.find((one) => one.id === entry.from);
      const places = usedIn(entry, uses).map((line) => `  ${line}`);
      const used = places.length === 0 ? [] : ['', 'Used in', ...places];
      return `${[...head(entry, origin, paint), ...body(entry), ...use(entry), ...used].join('\n')}\n`;
    })
    .join('\n');
}

/** Renders texts for programs. */
export function renderLanguageJson(stock: LanguageStock, uses: TextUses = null): string {
  return toJson({
    version: 1,
    origins: stock.origins,
    texts: stock.entries.map(({ sectionTitle: _, ...entry }) => ({
      ...entry,
      ...(uses === null ? {} : { usedIn: uses.get(entry.id) ?? [] }),
    })),
  });
}

function usedIn({ id }: LanguageEntry, uses: TextUses): string[] {
  if (uses === null) return [];
  const places = uses.get(id) ?? [];
  if (places.length === 0) return ['no draft'];
  return places.map(({ file, line, column }) => visible(`${file}:${line}:${column}`));
}

function beginning(entry: LanguageEntry): string {
  const whole = visible(entry.name === null ? entry.text : `${entry.name}: ${entry.text}`);
  return whole.length > shownLength ? `${whole.slice(0, shownLength - 1).trimEnd()}…` : whole;
}

function head(entry: LanguageEntry, origin: LanguageOrigin | undefined, paint: Paint): string[] {
  const name = entry.name === null ? '' : `  ${entry.name}`;
  return [
    paint.strong(visible(`${entry.id}${name}`)),
    entry.sectionTitle,
    ...wrapText(`${origin?.kind ?? ''} ${entry.from}, version ${origin?.version ?? ''}. ${entry.source}`),
    ...(origin === undefined ? [] : wrapText(origin.source)),
  ];
}

function body(entry: LanguageEntry): string[] {
  const lines = ['', ...wrapText(entry.label === null ? entry.text : `${entry.label}: ${entry.text}`, '  ')];
  for (const { level, text } of entry.levels) lines.push('', `  Level ${level}`, ...wrapText(text, '  '));
  if (entry.activities.length > 0) lines.push('', `Activities: ${entry.activities.map(visible).join(', ')}`);
  if (entry.holes.length > 0) lines.push('', 'Places to fill');
  for (const hole of entry.holes)
    lines.push(...wrapText(`${hole.name} (${required[hole.required]}), for "${hole.replaces}"`, '  '));
  if (entry.notes.length > 0) lines.push('', 'Remarks');
  for (const note of entry.notes) {
    const instead = note.replacement === undefined ? '' : ` Instead: "${note.replacement}"`;
    lines.push(...wrapText(`"${note.about}": ${note.note}${instead}`, '  '));
  }
  return lines;
}

const required = {
  no: 'may be filled',
  always: 'must be filled',
  outside: 'must be filled in another agency',
};

/** What to type in a draft to take the text. */
function use(entry: LanguageEntry): string[] {
  const id = visible(entry.id);
  if (entry.isMerged) return ['', 'In a draft', '  cxLanguage:', `    ${entry.section}: [${id}]`];
  const list = { competency: 'competencies', goal: 'goals', ses: 'elements' }[entry.section as string];
  if (list === undefined || id.includes('.')) return [];
  return ['', 'In a draft', '  performancePlan:', `    ${list}:`, `      - template: ${id}`];
}
