/** What the next reader is told above each section of a written draft. */
export const sectionComments: Readonly<Record<string, readonly string[]>> = {
  position: ['Facts of the position, as the cover sheet (Optional Form 8) asks for them.'],
  organization: ['The agency and the levels below it, the highest first. CX language uses the short name.'],
  introduction: ['Why the position exists and where it sits.'],
  duties: [
    'Major duties. The percentages add up to 100; each task starts with what the employee does.',
    '"supports" names the OPM statements (SE, TC) that a duty shows.',
  ],
  factors: [
    'The nine factors. Each text shows the level that it claims; the grade follows from the points of',
    'the levels.',
  ],
  supervisoryFactors: [
    'Factors of the General Schedule Supervisory Guide. "baseLevel" is the highest grade that makes up',
    'a quarter of the work directed.',
  ],
  developmental: ['Lower grades of the career ladder: the factors that differ from those above.'],
  cxLanguage: [
    'Official customer experience (CX) language by id; "cxpd language MD-09" shows a text. It carries',
    'no percentage and no level.',
  ],
  classification: ['For the classifier: the standards used, and why this series and no other.'],
  verification: ['OPM Form B: whether each statement is important and needed on the first day.'],
  hiring: ['The steps of the hiring action.'],
  performancePlan: [
    'Performance work plan. The weights of the goals add up to 100; "supportsDuties" counts duties',
    'from 1.',
  ],
  announcement: ['The public page about the role.'],
};
