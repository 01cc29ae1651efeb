import type { Path } from '../diagnostics/diagnostic.ts';
import type { Draft } from '../draft/schema.ts';
import type { Actor } from '../standards/participation.ts';

/** A fact of a draft that shows how far a step has come. */
export interface StepFact {
  readonly path: Path;
  /** What the fact tells, as it completes "Still to record:". */
  readonly name: string;
  /** The day, word or name that the draft gives; undefined while there is none. */
  readonly value: string | undefined;
  /** Whether it shows that somebody has acted, and is no preparation. */
  readonly isAct: boolean;
}

/** What one step of the hiring action is, in our words, and which facts belong to it. */
export interface StepPlan {
  readonly number: number;
  readonly title: string;
  /** Who acts where no guide says so. */
  readonly actors: readonly Actor[];
  /** Facts that must be there before the step is done. */
  readonly facts: (draft: Draft) => readonly StepFact[];
}

type Hiring = NonNullable<Draft['hiring']>;

function act(path: Path, name: string, value: string | undefined): StepFact {
  return { path, name, value, isAct: true };
}

/** The eight steps of hiring from a shared certificate, in order. The sixth is OPM's alone: drafts record nothing of it. */
export const stepPlans: readonly StepPlan[] = [
  {
    number: 1,
    title: 'Find or write the position description, and hold it against OPM’s statements',
    actors: ['hiring-manager', 'hr'],
    facts: () => [],
  },
  {
    number: 2,
    title: 'Tell the coordinator, and get ready for the talent portal',
    actors: ['hr', 'coordinator'],
    facts: ({ hiring }) => [
      {
        path: ['hiring', 'sharedCertificateCoordinator'],
        name: 'the Agency Shared Certificate Coordinator',
        value: hiring?.sharedCertificateCoordinator,
        isAct: false,
      },
      {
        path: ['hiring', 'atpAccount'],
        name: 'the hiring manager’s account in the talent portal',
        value: hiring?.atpAccount === true ? 'yes' : undefined,
        isAct: false,
      },
    ],
  },
  {
    number: 3,
    title: 'Verify by Form B, and ask for the talent pool by Form A',
    actors: ['coordinator', 'hr', 'hiring-manager'],
    facts: ({ hiring }) => {
      const path = ['hiring', 'talentPoolRequest'];
      const request = hiring?.talentPoolRequest;
      return [
        act(
          ['hiring', 'formBSubmittedOn'],
          'the day on which Form B was submitted',
          hiring?.formBSubmittedOn,
        ),
        act(
          [...path, 'submittedInAtpOn'],
          'the day on which Form A was submitted in the talent portal',
          request?.submittedInAtpOn,
        ),
        act(
          [...path, 'emailedToOpmOn'],
          'the day on which Form A was emailed to OPM',
          request?.emailedToOpmOn,
        ),
      ];
    },
  },
  {
    number: 4,
    title: 'Review candidates and interview them',
    actors: ['hiring-manager'],
    facts: ({ hiring }) => [
      act(
        ['hiring', 'interviewsCompletedOn'],
        'the day on which the interviews were completed',
        hiring?.interviewsCompletedOn,
      ),
    ],
  },
  {
    number: 5,
    title: 'Select a candidate, and tell HR staff and OPM',
    actors: ['hiring-manager', 'hr'],
    facts: ({ hiring }) => {
      const path = ['hiring', 'selection'];
      const selection = hiring?.selection;
      return [
        act([...path, 'madeOn'], 'the day of the selection', selection?.madeOn),
        act([...path, 'hrNotifiedOn'], 'the day on which HR staff were told', selection?.hrNotifiedOn),
        act([...path, 'opmEmailedOn'], 'the day on which HR staff emailed OPM', selection?.opmEmailedOn),
      ];
    },
  },
  {
    number: 6,
    title: 'OPM releases the candidate’s material for the case file',
    actors: ['opm'],
    facts: () => [],
  },
  {
    number: 7,
    title: 'OPM verifies the selection',
    actors: ['opm'],
    facts: ({ hiring }) => [
      act(
        ['hiring', 'selection', 'opmVerifiedOn'],
        'the day on which OPM confirmed the selection',
        hiring?.selection?.opmVerifiedOn,
      ),
    ],
  },
  {
    number: 8,
    title: 'Make the tentative offer, tell OPM the result, and onboard',
    actors: ['hr', 'hiring-manager'],
    facts: ({ hiring }) => offerFacts(hiring?.offer),
  },
];

function offerFacts(offer: Hiring['offer']): StepFact[] {
  const path = ['hiring', 'offer'];
  const facts = [
    act([...path, 'tentativeOn'], 'the day of the tentative offer', offer?.tentativeOn),
    act([...path, 'dueOn'], 'the day by which the candidate answers', offer?.dueOn),
    act([...path, 'result'], 'the result, accepted or declined', offer?.result),
    act([...path, 'opmToldOn'], 'the day on which OPM was told the result', offer?.opmToldOn),
  ];
  if (offer?.result === 'accepted') {
    facts.push(
      act(
        [...path, 'newHireRecordOn'],
        'the day on which HR staff built the New Hire record',
        offer.newHireRecordOn,
      ),
    );
  }
  if (offer?.result === 'declined') {
    facts.push(
      act(
        [...path, 'withdrawalScope'],
        'whether the candidate declined this agency or all',
        offer.withdrawalScope,
      ),
    );
  }
  return facts;
}
