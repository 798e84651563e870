import { validate } from '@touchstone-data/touchstone'
import { terminal } from '@touchstone-data/touchstone/reporters'

const report = await validate({ sample: 'new.csv', reference: 'old.csv', suite: 'songs.suite.ts' })
if (report.status !== 'pass' || typeof terminal !== 'function')
  throw new Error(JSON.stringify(report.results))
