// Sizes look the same in what is told while it works and in a report.
export { formatBytes } from '../../src/text/formatBytes.ts'
