import type { Expectation } from '../expectation.ts'
import type { Suite } from '../suite.ts'

/** A suite in TypeScript: `export default defineSuite({ name: 'songs', expectations: [...] })`. */
export const defineSuite = ({
  name,
  expectations,
}: {
  name: string
  expectations: readonly Expectation[]
}): Suite => ({
  name,
  file: null,
  expectations,
})
