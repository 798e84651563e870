import { Option } from 'commander'

export const correctionOption = (): Option =>
  new Option('--correction <method>', 'correction for testing several columns')
    .choices(['bonferroni', 'sidak', 'holm', 'bh', 'by', 'none'])
    .default('bonferroni')
