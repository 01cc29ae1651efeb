import type { Threads, WorkerThread } from '../io.ts';

/** Workers that take jobs as they come free. Answers come in any order. What a job is stays in this thread. */
export interface Pool<Job> {
  /** Whether a job would be begun soon; more than that would only fill memory. */
  hasRoom(): boolean;
  /** Gives a job to the worker with the least to do, as a message that tells what to do. */
  run(job: Job, message: unknown): void;
  /** Tells every worker something that it needs for the jobs to come. */
  tell(message: unknown): void;
  /** How many jobs have no answer yet. */
  pending(): number;
  stop(): void;
}

/** What is done with what comes back. */
export interface PoolEvents<Job, Answer> {
  readonly onAnswer: (job: Job, answer: Answer) => void;
  /**
   * A worker ended by itself; it worked on the first of these jobs. Returns whether another one is to take its place;
   * else the pool goes on with the others, perhaps with none.
   */
  readonly onLost: (jobs: readonly Job[], error: Error) => boolean;
}

/** Jobs that a worker has at once, so that it need not wait for the next. */
const jobsAtOnce = 2;

interface Member<Job> {
  readonly thread: WorkerThread;
  readonly jobs: Job[];
}

/** How many workers may take the places of others: a machine without memory ends one after the other. */
const mostReplaced = 100;

/** Starts workers, as many as pay. */
export function createPool<Job, Answer>(threads: Threads, events: PoolEvents<Job, Answer>): Pool<Job> {
  const members: Member<Job>[] = [];
  const told: unknown[] = [];
  let replaced = 0;
  const start = (): Member<Job> => {
    const jobs: Job[] = [];
    const member: Member<Job> = {
      jobs,
      thread: threads.start({
        onAnswer: (answer) => {
          const job = jobs.shift();
          if (job !== undefined) events.onAnswer(job, answer as Answer);
        },
        onEnd: (error) => {
          const place = members.indexOf(member);
          if (place < 0) return;
          members.splice(place, 1);
          if (events.onLost(jobs, error) && replaced++ < mostReplaced) members.push(start());
        },
      }),
    };
    for (const message of told) member.thread.post(message);
    return member;
  };
  for (let number = 0; number < threads.most; number++) members.push(start());
  const idlest = (): Member<Job> | undefined => {
    const [first, ...others] = members;
    return others.reduce((best, one) => (one.jobs.length < (best?.jobs.length ?? 0) ? one : best), first);
  };
  return {
    hasRoom: () => members.some(({ jobs }) => jobs.length < jobsAtOnce),
    run: (job, message) => {
      const member = idlest();
      if (member === undefined) throw new Error('A pool without workers cannot take a job.');
      member.jobs.push(job);
      member.thread.post(message);
    },
    tell: (message) => {
      told.push(message);
      for (const { thread } of members) thread.post(message);
    },
    pending: () => members.reduce((sum, { jobs }) => sum + jobs.length, 0),
    stop: () => {
      for (const { thread } of members.splice(0)) thread.stop();
    },
  };
}
