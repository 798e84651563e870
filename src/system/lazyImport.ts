import { createRequire } from 'node:module'

/** Loads a library where it is first used, not before: some take longer to load than a whole run without them. */
export const lazyImport = createRequire(import.meta.url)
