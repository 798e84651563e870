import { columnsNamed, lineOf, nameOf, type LintRule } from './finding.ts'

/** The range of the integer types of the engine. */
const ranges: Readonly<Record<string, readonly [low: number, high: number]>> = Object.fromEntries(
  Object.entries({ TINYINT: 8, SMALLINT: 16, INTEGER: 32, BIGINT: 64 }).flatMap(([name, bits]) => [
    [name, [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1]],
    [`U${name}`, [0, 2 ** bits - 1]],
  ]),
)

/** Ranges that have every number of the type of their column in the reference. */
export const coversType: LintRule = ({ suite, report }) => {
  const types = new Map(report?.inputs.sample.columns.map(({ name, nativeType }) => [name, nativeType]))
  return suite.expectations.flatMap((expectation) => {
    const { type, params } = expectation
    if (type !== 'expect_column_values_to_be_between') return []
    const { minValue = -Infinity, maxValue = Infinity, strictMin = false, strictMax = false } = params
    return columnsNamed(expectation).flatMap((column) => {
      const range = ranges[types.get(column) ?? '']
      if (!range || strictMin === true || strictMax === true) return []
      if (Number(minValue) > range[0] || Number(maxValue) < range[1]) return []
      return [
        {
          rule: 'never-fails',
          message: `${nameOf(expectation)} can't fail: the type of "${column}" (${types.get(column)!}) has no other numbers. Tighten it, or delete it.`,
          line: lineOf(expectation),
        },
      ]
    })
  })
}
