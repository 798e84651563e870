import * as expectations from '../expectations/index.ts'
import { catalog, type AnyExpectationFactory } from './catalog.ts'

export const builtInFactories = Object.values(expectations) as unknown as readonly AnyExpectationFactory[]

/** The expectations that come with Touchstone. */
export const builtIn = catalog(builtInFactories)
