import { z } from 'zod'

/** The parameters that Great Expectations' expectations share, each written once. */
export const column = z.string().describe('Name of the column.')
export const columnA = z.string().describe('Name of the first column.')
export const columnB = z.string().describe('Name of the second column.')
export const columnList = (fewest: number) =>
  z
    .array(z.string())
    .min(fewest)
    .refine((names) => new Set(names).size === names.length, 'names a column twice')
    .describe('Names of the columns.')
export const mostly = z
  .number()
  .min(0)
  .max(1)
  .default(1)
  .describe('Share of values, between 0 and 1, that must be as expected.')
export const cellValue = z.union([z.string(), z.number(), z.boolean(), z.null()], {
  error: 'expected text, a finite number, true, false or null',
})
export const valueSet = z.array(cellValue).min(1).describe('Members of the set.')
export const bound = z.union([z.number(), z.string()], { error: 'expected a finite number or text' })
const number = 'expected a finite number'
/** An integer past 2^53 is written as text. */
export const numberBound = z.union([z.number(), z.string().regex(/^[-+]?[0-9]+$/, number)], { error: number })
export const significance = z
  .number()
  .gt(0)
  .lt(1)
  .default(0.05)
  .describe('Level of the test: the p-value must be above it.')
export const strictly = z
  .boolean()
  .default(false)
  .describe('Whether two equal values in a row are a failure.')
export const sigmaThreshold = z.number().gt(0).default(3).describe('Number of standard deviations tolerated.')
