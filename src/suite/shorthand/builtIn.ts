import * as expectations from '../../expectations/index.ts'
import { catalog, type AnyExpectationFactory } from './catalog.ts'

/** The expectations that come with Touchstone. */
export const builtIn = catalog(Object.values(expectations) as unknown as readonly AnyExpectationFactory[])
