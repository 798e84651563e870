import type { Report } from '../../src/core/report.ts'

/** Subject of the report: `new.csv against old.csv`, or the suite. */
export function subjectOf({ inputs: { reference, sample }, suite }: Report): string {
  const by = suite.file === null ? '' : ` by ${suite.name}`
  const against = reference === null ? '' : ` against ${lastPart(reference.ref)}`
  return `${lastPart(sample.ref)}${against}${by}`
}

const lastPart = (ref: string): string => /[^/]+\/*$/.exec(ref)?.[0] ?? ref
