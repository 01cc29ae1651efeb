import type { PartFacts, Reference } from './part-facts.ts';

/** The facts of a part as plain data, for the build to keep them. */
export type KeptFacts = Omit<
  PartFacts,
  'problem' | 'relationships' | 'named' | 'repeated' | 'types' | 'uses' | 'defines'
> & {
  readonly relationships: readonly string[];
  readonly named: readonly string[];
  readonly repeated: readonly string[];
  readonly types: Readonly<Record<'defaults' | 'overrides', readonly (readonly [string, string])[]>>;
  readonly uses: readonly (readonly [Reference, readonly string[]])[];
  readonly defines: readonly (readonly [Reference, readonly string[]])[];
};

/** Turns the facts of a part into plain data. Throws for a part that is not well-formed: nobody keeps one. */
export function keepFacts({ problem, ...facts }: PartFacts): KeptFacts {
  if (problem !== undefined)
    throw new Error(`A part to keep the facts of is not well-formed: ${problem.message}`);
  const names = (sets: PartFacts['uses']) => [...sets].map(([kind, set]) => [kind, [...set]] as const);
  return {
    ...facts,
    relationships: [...facts.relationships],
    named: [...facts.named],
    repeated: [...facts.repeated],
    types: { defaults: [...facts.types.defaults], overrides: [...facts.types.overrides] },
    uses: names(facts.uses),
    defines: names(facts.defines),
  };
}

/** Turns kept facts back into those of the part. */
export function openFacts(kept: KeptFacts): PartFacts {
  const sets = (names: KeptFacts['uses']) => new Map(names.map(([kind, all]) => [kind, new Set(all)]));
  return {
    ...kept,
    problem: undefined,
    relationships: new Set(kept.relationships),
    named: new Set(kept.named),
    repeated: new Set(kept.repeated),
    types: { defaults: new Map(kept.types.defaults), overrides: new Map(kept.types.overrides) },
    uses: sets(kept.uses),
    defines: sets(kept.defines),
  };
}
