/**
 * How a document looks. Lengths are in twentieths of a point (1440 make an inch), font sizes in half points. Every
 * colour has a contrast of at least 4.5:1 on what lies behind it (WCAG 2.0, 1.4.3).
 */
export const look = {
  /** On every Windows and Mac; Liberation Sans has the same widths elsewhere. */
  font: 'Arial',
  page: { width: 12240, height: 15840, margin: 1440, headerMargin: 648 },
  /** Width between the margins, which tables fill. */
  textWidth: 9360,
  size: { body: 22, lead: 24, table: 20, small: 18, heading1: 34, heading2: 27, heading3: 23, heading4: 22 },
  color: {
    text: '1F2933',
    heading: '14365F',
    quiet: '52606D',
    rule: '9AA5B1',
    grid: 'B8C2CC',
    headerRow: 'E9EDF2',
    totalRow: 'F4F6F8',
    notice: 'B45309',
    noticeFill: 'FFF8EB',
    link: '0B5CAD',
  },
  /** Left edge of a list's text at level 0, what each level adds, and how far its sign hangs out. */
  list: { left: 576, step: 360, hanging: 288 },
  /** The same within the cell of a table. */
  cellList: { left: 288, step: 288, hanging: 240 },
  cellMargin: { top: 40, bottom: 40, left: 100, right: 100 },
  /** Least height of a box in a form and of one to sign in. */
  formRow: 620,
  signatureRow: 1000,
  /** Space above what follows a table or a box, which have none of their own. */
  afterBox: 200,
} as const;
