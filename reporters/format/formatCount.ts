// Counts look the same in the sentences of a judge and beside them.
export { formatCount } from '../../src/text/formatCount.ts'
