/** Where we answer otherwise than Great Expectations on purpose: the case, and why. */
export const gxDifferences: Readonly<Record<string, string>> = {
  '1.2.0:column_aggregate_expectations/expect_column_stdev_to_be_between#0.1':
    'neither bound is given: Great Expectations passes what then cannot fail, and we refuse it',
  '1.2.0:column_distributional_expectations/expect_column_parameterized_distribution_ks_test_p_value_to_be_greater_than#0.10':
    'the values lie from -5 to 6: Great Expectations takes max 11 for the width, and we for the maximum',
}

/** Where our verdict is the same and we tell other details on purpose: the case, and why. */
export const gxDetails: Readonly<Record<string, string>> = {}
