// eslint-disable-next-line no-restricted-imports -- this is where it is set up
import fc from 'fast-check'

/**
 * fast-check with the same cases in every run, so that a change is judged by what it changes. `npm run test:fuzz` looks
 * for others: it sets the seed.
 */
const seed = process.env['FAST_CHECK_SEED']
fc.configureGlobal({ seed: Number(seed ?? 1) })

/** The time limit of a property that takes long. A fuzz runs beside other work: `vitest.config.ts` sets its limit. */
export const longProperty: { readonly timeout?: number } = seed === undefined ? { timeout: 120_000 } : {}

export { fc }
