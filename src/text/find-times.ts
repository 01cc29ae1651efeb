/** A stretch of days, both ends included, as `YYYY-MM-DD`. */
export interface Days {
  readonly start: string;
  readonly end: string;
}

/** A time that a text names. */
export interface FoundTime {
  /** The words of the text. */
  readonly text: string;
  /** Whether it can lie inside the period asked about. */
  readonly inside: boolean;
}

/** What a text says about time, and the text without it. */
export interface FoundTimes {
  readonly times: readonly FoundTime[];
  readonly rest: string;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const month =
  '(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?';
const day = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?';
const year = '(?<year>20\\d{2})';
const fiscal = "(?:FY|[Ff]iscal [Yy]ear)[ '’-]*(?<fiscal>20\\d{2}|\\d{2})";
const quarter =
  '(?:\\b[Qq](?<q>[1-4])\\b|\\b[Qq]uarter (?<quarter>[1-4])\\b|\\b(?<ordinal>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast)(?: fiscal)? quarter\\b)';

type Groups = Readonly<Record<string, string | undefined>>;
type Reader = (groups: Groups, period: Days) => boolean;

/** A way in which times are written. */
interface Form {
  readonly pattern: RegExp;
  readonly inside: Reader;
  /** Of these letters, each time of this form has some: a pattern takes long to make and is seldom needed. */
  readonly letters: readonly string[];
}

const monthLetters = months.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`);
const fiscalLetters = ['FY', 'iscal'];
const quarterLetters = ['Q', 'q'];

/** How times are written, the longer forms before the shorter ones that they contain. Months have capitals: "may" is a verb. */
const forms: readonly Form[] = [
  form(`\\b${year}-(?<number>\\d{2})-${day}\\b`, onDay, ['-']),
  form(`\\b${month} ${day},? ${year}\\b`, onDay, monthLetters),
  form(`\\b${day}(?: of)? ${month},? ${year}\\b`, onDay, monthLetters),
  form(`\\b(?<number>\\d{1,2})/${day}/(?<short>20\\d{2}|\\d{2})\\b`, onDay, ['/']),
  form(`${fiscal},? ${quarter}`, inQuarter, fiscalLetters),
  form(`${quarter}(?:,? (?:of )?(?:the )?(?:${fiscal}|${year}))?`, inQuarter, quarterLetters),
  form(`\\b${fiscal}\\b`, inFiscalYear, fiscalLetters),
  form(`\\b${month},? (?:of )?${year}\\b`, inMonth, monthLetters),
  form(`\\b${month} ${day}(?![\\d%])\\b`, inMonth, monthLetters),
  form(`\\b${day}(?: of)? ${month}`, inMonth, monthLetters),
  form(
    `\\b(?:by|in|before|until|through|during|of|from|to|after|early|late|mid)[ -]${month}`,
    inMonth,
    monthLetters,
  ),
  form(`\\b(?:by|in|before|until|through|during|of|for|year) ${year}\\b`, inYear, ['20']),
  form('\\bwithin\\b[^.;]{0,30}?\\b(?:hours?|days?|weeks?|months?)\\b', () => true, ['within']),
];

/** Finds the dates, months, quarters and years that a text names, and says whether they can lie inside a period. */
export function findTimes(text: string, period: Days): FoundTimes {
  const times: FoundTime[] = [];
  let rest = text.replaceAll(/\s+/g, ' ');
  for (const { pattern, inside, letters } of forms) {
    if (!letters.some((some) => rest.includes(some))) continue;
    rest = rest.replace(pattern, (...found: unknown[]) => {
      const words = String(found[0]);
      times.push({ text: words, inside: inside(found.at(-1) as Groups, period) });
      return ' ';
    });
  }
  return { times, rest };
}

function form(pattern: string, inside: Reader, letters: readonly string[]): Form {
  return { pattern: new RegExp(pattern, 'g'), inside, letters };
}

function onDay({ year, short, number, month, day }: Groups, period: Days): boolean {
  const written = year ?? (short?.length === 2 ? `20${short}` : short);
  const iso = `${written}-${number?.padStart(2, '0') ?? monthNumber(month)}-${day?.padStart(2, '0')}`;
  return iso >= period.start && iso <= period.end;
}

/** A month of a stated year, or of any year of the period. */
function inMonth({ year, month, day }: Groups, period: Days): boolean {
  const years = year === undefined ? [period.start.slice(0, 4), period.end.slice(0, 4)] : [year];
  return years.some((one) => {
    const stem = `${one}-${monthNumber(month)}`;
    return overlaps(
      `${stem}-${day?.padStart(2, '0') ?? '01'}`,
      `${stem}-${day?.padStart(2, '0') ?? '31'}`,
      period,
    );
  });
}

function inYear({ year }: Groups, period: Days): boolean {
  return overlaps(`${year}-01-01`, `${year}-12-31`, period);
}

/** Fiscal year 2027 runs from 1 October 2026 to 30 September 2027. */
function inFiscalYear({ fiscal }: Groups, period: Days): boolean {
  const ends = Number(fiscal) % 100;
  return overlaps(`20${pad(ends - 1)}-10-01`, `20${pad(ends)}-09-30`, period);
}

/** A quarter of a fiscal or a calendar year; without a year, of the period itself. */
function inQuarter(groups: Groups, period: Days): boolean {
  if (groups.fiscal !== undefined) return inFiscalYear(groups, period);
  return groups.year === undefined || inYear(groups, period);
}

function overlaps(from: string, to: string, period: Days): boolean {
  return to >= period.start && from <= period.end;
}

function monthNumber(name: string | undefined): string {
  return pad(months.indexOf(name?.slice(0, 3).toLowerCase() ?? '') + 1);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
