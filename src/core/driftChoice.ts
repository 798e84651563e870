/** How all columns are tested for drift where no suite says: as their type suggests, or as thoroughly as one test can. */
export const driftChoices = ['auto', 'thorough'] as const
export type DriftChoice = (typeof driftChoices)[number]
