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
  /** The page of a form that has to fit on it, and the width between its margins. */
  sheet: { margin: 648, top: 720, bottom: 590, headerMargin: 340, textWidth: 10944 },
  size: { body: 22, lead: 24, table: 20, small: 18, heading1: 34, heading2: 27, heading3: 23, heading4: 22 },
  /** Font sizes in the boxes of a form: what is entered, and the labels above it. */
  formSize: { text: 17, label: 16 },
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
    mark: 'FFF2CC',
    link: '0B5CAD',
  },
  /** Left edge of a list's text at level 0, what each level adds, and how far its sign hangs out. */
  list: { left: 576, step: 360, hanging: 288 },
  /** The same within the cell of a table. */
  cellList: { left: 288, step: 288, hanging: 240 },
  cellMargin: { top: 40, bottom: 40, left: 100, right: 100 },
  formMargin: { top: 10, bottom: 10, left: 70, right: 70 },
  /** Least height of a row to write in, in a form and elsewhere, and of a box to sign in. */
  formSignRow: 480,
  signRow: 620,
  signatureRow: 1000,
  /** Space above what follows a table or a box, which have none of their own. */
  afterBox: 200,
  /** The same on a sheet, and the space below its title. */
  afterFormBox: 100,
} as const;
