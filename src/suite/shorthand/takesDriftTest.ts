import { driftTestParams } from '../../expectations/params/driftTestParams.ts'
import { shapeOf } from '../importers/shared/shapeOf.ts'

/** Whether the parameters of an expectation choose a drift test, so that a custom one may stand for its name. */
export const takesDriftTest = (params: unknown): boolean => shapeOf(params)?.['test'] === driftTestParams.test
