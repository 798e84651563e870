import type { LintRule } from './finding.ts'

/** A suite whose sample is its reference: no comparison of it can fail. */
export const sameData: LintRule = ({ suite: { reference, sample, expectations } }) => {
  const compares = expectations.some(({ tables }) => tables.includes('reference'))
  const named = (data: typeof reference): string => JSON.stringify([data].flat())
  if (reference === undefined || !compares || named(reference) !== named(sample)) return []
  return [
    {
      rule: 'same-data',
      message: `reference and sample are both ${[reference].flat().join(', ')}: no comparison can fail. Name other data.`,
      line: null,
    },
  ]
}
