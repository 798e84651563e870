import type { DbtTest } from '../dbtTest.ts'

export const orderOfRows: DbtTest = {
  rules() {
    throw new Error('rows of a database are in no order; ours are in that of the file')
  },
}
