import { Option } from 'commander'

export const correctionOption = (): Option =>
  new Option('--correction <method>', 'how the family of tests is corrected')
    .choices(['bonferroni', 'sidak', 'holm', 'bh', 'by', 'none'])
    .default('bonferroni')
