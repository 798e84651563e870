import { z } from 'zod'

/** The parameter by which an expectation names an array. */
export const tensor = z
  .string()
  .min(1)
  .describe('Name of the array: `X_train`, or `X` for those of all splits.')
