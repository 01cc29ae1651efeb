import { isOutOfMemory } from '../batch/crew.ts';
import { createNumbered } from '../batch/numbered.ts';
import { createPool, type Pool } from '../batch/pool.ts';
import { type SharedSetup, shareSetup } from '../batch/shared-setup.ts';
import { builtin } from '../builtin.ts';
import type { OwnReference } from '../build-document.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import type { ExportTemplates } from './export-templates.ts';
import { type DraftOrder, type ExportWay, makeDocuments, type OrderResult } from './make-documents.ts';
import type { OwnTemplates } from './own-templates.ts';
import type { Setup } from './read-setup.ts';

/** What a worker is sent: a setup, templates or a reference that orders to come need, or an order. */
export type ExportMessage =
  | { readonly number: number; readonly shared: SharedSetup }
  | { readonly number: number; readonly texts: OwnTemplates }
  | { readonly number: number; readonly reference: OwnReference }
  | ExportJob;

/** An order for a worker. */
export interface ExportJob {
  readonly order: DraftOrder;
  readonly setup: number;
  /** Without what is sent once: the reference, which has pictures, and templates, which are code once compiled. */
  readonly way: Omit<ExportWay, 'reference' | 'templates'>;
  /** The number of its reference; undefined for none. */
  readonly look: number | undefined;
  /** The number of the agency's own templates; undefined for the built-in ones. */
  readonly templates: number | undefined;
}

/** What is known here of an order that a worker has. */
interface Order {
  /** Its place in the run. */
  readonly index: number;
  readonly order: DraftOrder;
}

/** Makes documents in this thread and, where they are many, in others too. */
export interface ExportCrew {
  /** Takes an order; `onResult` hears of it now or later. */
  readonly add: (
    index: number,
    order: DraftOrder,
    setup: Setup,
    way: Omit<ExportWay, 'templates'>,
    templates: ExportTemplates | undefined,
  ) => Promise<void>;
  /** Waits until every order is done. */
  readonly finish: () => Promise<void>;
  readonly stop: () => void;
}

/** Drafts that are worth starting workers for. */
const worthWorkers = 12;

/** Gathers a crew for so many drafts. `onResult` gets what came of each, in any order. */
export async function createExportCrew(
  drafts: number,
  onResult: (index: number, result: OrderResult) => Promise<void>,
  io: Pick<Io, 'findThreads'>,
): Promise<ExportCrew> {
  const threads = drafts < worthWorkers ? null : await io.findThreads();
  let wake = (): void => {};
  let trouble: unknown;
  let writing = Promise.resolve();
  const hear = (index: number, result: OrderResult): void => {
    writing = writing
      .then(() => onResult(index, result))
      .catch((error: unknown) => {
        trouble ??= error;
      });
    wake();
  };
  const pool: Pool<Order> | null =
    threads === null
      ? null
      : createPool<Order, OrderResult>(
          { most: threads.most - 1, start: (events) => threads.start(events, 'export') },
          {
            onAnswer: ({ index }, answer) => hear(index, answer),
            onLost: (jobs, error) => {
              for (const { index, order } of jobs) hear(index, lost(order, error));
              return false;
            },
          },
        );
  const setups = createNumbered<Setup>((number, setup) =>
    pool?.tell({ number, shared: shareSetup(setup, builtin) }),
  );
  const templates = createNumbered<ExportTemplates>((number, { texts }) => pool?.tell({ number, texts }));
  const looks = createNumbered<OwnReference>((number, reference) => pool?.tell({ number, reference }));
  const check = (): void => {
    if (trouble !== undefined) throw trouble;
  };
  return {
    add: async (index, order, setup, way, own) => {
      check();
      if (pool?.hasRoom() === true) {
        const { reference, ...rest } = way;
        pool.run({ index, order }, {
          order,
          setup: setups.numberOf(setup),
          way: rest,
          look: reference && looks.numberOf(reference),
          templates: own && templates.numberOf(own),
        } satisfies ExportJob);
        return;
      }
      hear(
        index,
        await makeDocuments(order, setup, own === undefined ? way : { ...way, templates: own.ready }),
      );
      await writing;
      check();
    },
    finish: async () => {
      while (pool !== null && pool.pending() > 0) {
        await new Promise<void>((done) => {
          wake = done;
        });
      }
      await writing;
      check();
    },
    stop: () => pool?.stop(),
  };
}

function lost({ file }: DraftOrder, error: Error): OrderResult {
  return isOutOfMemory(error)
    ? { message: `${file.path} cannot be exported: making its documents takes more memory than there is.` }
    : { stack: error.stack ?? error.message };
}

/** The error that a failed order stands for. */
export function orderError(result: Exclude<OrderResult, { readonly made: unknown }>): Error {
  if ('stack' in result) return Object.assign(new Error(), { stack: result.stack });
  return new UserError(result.message, result.hint === undefined ? {} : { hint: result.hint });
}
