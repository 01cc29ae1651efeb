/** Whether a text has nothing that would print: none at all, or nothing but spaces and line ends. */
export function isBlank(text: string): boolean {
  return !/\S/.test(text);
}

const plainDigits = /^\d{1,6}$/;

/** A number in plain digits, NaN for anything else: `0x1F`, `1e2` and `33.3` are not whole numbers. */
export function wholeNumberOf(text: string): number {
  return plainDigits.test(text) ? Number(text) : Number.NaN;
}

const yesWords = new Set(['yes', 'true']);
const noWords = new Set(['no', 'false']);

/** `yes` or `no`, also `true` and `false`, in any case; undefined for anything else. */
export function yesNoOf(text: string): boolean | undefined {
  const small = text.toLowerCase();
  return yesWords.has(small) || (noWords.has(small) ? false : undefined);
}

const dateForm = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day of the calendar as `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = dateForm.exec(text)?.slice(1).map(Number) ?? [];
  return day >= 1 && day <= daysIn(year, month);
}

/** The days of a month; none of a month that does not exist. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
