// eslint-disable-next-line no-restricted-imports -- this is where it is set up
import fc from 'fast-check'

/**
 * fast-check with the same cases in every run, so that a change is judged by what it changes. `npm run test:fuzz` looks
 * for others: it sets the seed.
 */
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 1) })

export { fc }
