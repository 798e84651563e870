/** A share of the cases in each run, and twenty times that with `npm run test:fuzz`. */
export const fuzzRuns = (share: number): { readonly numRuns: number } => ({
  numRuns: process.env['FAST_CHECK_SEED'] === undefined ? share : 20 * share,
})
