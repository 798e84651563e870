import type { DbtTest } from '../dbtTest.ts'

export const valuesWithinMovingStdevs: DbtTest = {
  rules() {
    throw new Error('it sums up periods and takes logarithms of differences, which ours does not')
  },
}
