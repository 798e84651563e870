import type { DbtTest } from '../dbtTest.ts'

export const notEmptyString: DbtTest = {
  rules: ({ args: { trim_whitespace: trim = true }, maker }) => [
    trim === true
      ? maker.rule('expect_column_values_to_match_regex', { regex: '[^ ]' })
      : maker.rule('expect_column_value_lengths_to_be_between', { min_value: 1 }),
  ],
}
