import { byName, choice, code, isoDate, list, prose, section, wholeNumber, yesNo } from '../form/scalars.ts';

function answers(description: string) {
  return byName(
    description,
    code('Id of an OPM statement.', { expected: 'an id such as SE-1', ids: 'requirements' }),
    section('The two answers of Form B.', () => ({
      important: yesNo('Important for successful performance.').optional(),
      neededUponEntry: yesNo('Needed upon entry.').optional(),
    })),
  );
}

const official = () => ({
  name: prose('Name.').optional(),
  email: code('Email address.', { expected: 'an email address' }).optional(),
  phone: code('Phone number.', { expected: 'a phone number' }).optional(),
  signedOn: isoDate('Date of the signature.').optional(),
});

/** OPM's Form B: the agency's verification of the specialized experience and competencies. */
export const verificationSchema = section(
  'Form B, Specialized Experience and Competency Verification.',
  () => ({
    announcement: code('Number of the job opportunity announcement.').optional(),
    specializedExperience: answers('Answers for the specialized experience, by id.').optional(),
    competencies: answers('Answers for the technical competencies, by id.').optional(),
    verifiedBy: section('Who verifies.', () => ({
      role: choice('Role of the person.', ['hiring-manager', 'subject-matter-expert']).optional(),
      ...official(),
    })).optional(),
  }),
);

/** The steps of the hiring action around the PD. */
export const hiringSchema = section('The hiring action.', () => ({
  fundedPosition: yesNo('Whether a funded position exists.').optional(),
  duplicateExamining: yesNo('Whether the agency examines separately for the same position.').optional(),
  atpAccount: yesNo('Whether the hiring manager has a USAJOBS Agency Talent Portal account.').optional(),
  sharedCertificateCoordinator: prose('Name of the Agency Shared Certificate Coordinator.').optional(),
  certificate: section('The shared certificate.', () => ({
    number: code('Number of the certificate.').optional(),
    issuedOn: isoDate('Date of issue.').optional(),
  })).optional(),
  formBSubmittedOn: isoDate('Date on which Form B was submitted.').optional(),
  talentPoolRequest: section('Form A, Talent Pool Request.', () => ({
    formBReceived: yesNo('Form B has been received.').optional(),
    categoryRatingPolicyVerified: yesNo('The category rating policy is verified.').optional(),
    allInformationComplete: yesNo('All required information is complete.').optional(),
    rplCleared: yesNo('The Reemployment Priority List is cleared.').optional(),
    freezeExemption: code('Ground of exemption from the hiring freeze.', {
      expected: 'a ground of the requirement set, such as security-or-safety',
      ids: 'freezeExemptions',
    }).optional(),
    freezeEvidence: prose('Where the written exemption is kept.').optional(),
    freezeConfirmed: yesNo('The exemption is confirmed.').optional(),
    hrOfficial: section('The HR official.', official).optional(),
    submittedInAtpOn: isoDate('Date of submission in the Agency Talent Portal.').optional(),
    emailedToOpmOn: isoDate('Date of the email to OPM.').optional(),
  })).optional(),
  pdSentToOpmOn: isoDate('Date on which the classified PD was sent to OPM.').optional(),
  interviewsCompletedOn: isoDate('Date on which the interviews were completed.').optional(),
  selection: section('The selection.', () => ({
    madeOn: isoDate('Date of the selection.').optional(),
    hrNotifiedOn: isoDate('Date on which HR was told.').optional(),
    opmEmailedOn: isoDate('Date of the email to OPM.').optional(),
    opmVerifiedOn: isoDate('Date of OPM’s verification.').optional(),
  })).optional(),
  offer: section('The offer.', () => ({
    tentativeOn: isoDate('Date of the tentative offer.').optional(),
    dueOn: isoDate('Date by which the candidate answers.').optional(),
    result: choice('Result of the tentative offer.', ['accepted', 'declined']).optional(),
    opmToldOn: isoDate('Date on which OPM was told of the result.').optional(),
    withdrawalScope: choice('From whom the candidate withdrew.', ['this-agency', 'all-agencies']).optional(),
    newHireRecordOn: isoDate('Date of the New Hire record.').optional(),
  })).optional(),
}));

/** The public role page. */
export const announcementSchema = section('The public page about the role.', () => ({
  permalink: code('Address of the page on its site.').optional(),
  lead: prose('Opening paragraph.').optional(),
  aboutOffice: prose('About the office.').optional(),
  roleSummary: prose('Summary of the role.').optional(),
  salaryRange: section('Salary, only when the agency gives it.', () => ({
    label: prose('What kind of range it is.').optional(),
    from: wholeNumber('Lowest salary, in dollars a year, plain digits.', 1, 999_999).optional(),
    to: wholeNumber('Highest salary, in dollars a year, plain digits.', 1, 999_999).optional(),
  })).optional(),
  location: prose('Location.').optional(),
  whoMayApply: prose('Who may apply.').optional(),
  objectives: list(
    'Key objectives.',
    section('One objective.', () => ({
      title: prose('The objective in one sentence.'),
      tasks: list('What it takes, one a line.', prose('One task.')).optional(),
    })),
  ).optional(),
  howToApply: prose('How to apply.').optional(),
  interestUrl: code('Address of the form for people who are interested.', {
    expected: 'a web address',
  }).optional(),
}));
