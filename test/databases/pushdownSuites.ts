/** Conditions, means, quantiles, patterns and values that fail, on the songs. */
export const songsSuite = [
  'suite: s',
  'expectations:',
  '  - { type: expect_column_values_to_be_between, column: tempo, max_value: 150, where: "energy > 0.5 and genre like \'%o%\'" }',
  '  - { type: expect_column_mean_to_be_between, column: energy, min_value: 0, max_value: 1, where: "length(genre) < 6" }',
  '  - { type: expect_column_unique_value_count_to_be_between, column: key, max_value: 3 }',
  '  - { type: expect_column_quantile_values_to_be_between, column: tempo, quantile_ranges: { quantiles: [0.1, 0.9], value_ranges: [[0, 500], [0, 100]] } }',
  '  - { type: expect_column_values_to_match_regex, column: genre, regex: "^[A-Z]" }',
  '  - { type: expect_column_values_to_not_be_outliers, column: tempo, where: "key > 3" }',
  '  - { type: expect_column_values_to_not_be_outliers, column: energy, method: mad, multiplier: 2 }',
  '  - { type: expect_column_values_to_be_within_n_stdevs, column: tempo, sigma_threshold: 2 }',
].join('\n')

/** Tests and quantiles of columns with more different values than are moved from a database. */
export const wideSuite = [
  'suite: s',
  'expectations:',
  '  - { type: expect_column_distribution_to_match_reference, column: x }',
  '  - { type: expect_column_distribution_to_match_reference, column: id }',
  '  - { type: expect_column_mean_to_be_between, column: x, max_value: 100 }',
  '  - { type: expect_column_median_to_be_between, column: x, max_value: 100 }',
  '  - { type: expect_column_median_to_be_between, column: id, max_value: 100, where: "kind = 1" }',
  '  - { type: expect_column_quantile_values_to_be_between, column: x, quantile_ranges: { quantiles: [0.1, 0.9], value_ranges: [[0, 1], [0, 1]] } }',
  '  - { type: expect_column_values_to_not_be_outliers, column: x, multiplier: 0.5 }',
  '  - { type: expect_column_values_to_not_be_outliers, column: x, method: mad, multiplier: 1, where: "kind = 2" }',
].join('\n')
