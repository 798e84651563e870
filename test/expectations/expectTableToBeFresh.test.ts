import { expectTableToBeFresh } from '../../src/expectations/expectTableToBeFresh.ts'
import { refuses } from './judges.ts'
import { judgesArtifacts } from './judgesArtifacts.ts'

const at = (timestamp: string | null): { readonly timestamp: string | null } => ({ timestamp })

judgesArtifacts(expectTableToBeFresh, [
  {
    name: 'young enough',
    params: { maxAge: '26h' },
    sample: at('2021-07-11T09:00:00Z'),
    status: 'pass',
    message: 'the sample is 1 d 1 h old (2021-07-11T09:00:00Z); expected at most 26h',
  },
  {
    name: 'as old as may be',
    params: { maxAge: '1d 2h' },
    sample: at('2021-07-11T08:00:00.000Z'),
    status: 'pass',
    message: 'the sample is 1 d 2 h old (2021-07-11T08:00:00.000Z); expected at most 1d 2h',
  },
  {
    name: 'a millisecond older',
    params: { maxAge: '26 hours' },
    sample: at('2021-07-11T07:59:59.999Z'),
    status: 'fail',
    message: 'the sample is 1 d 2 h old (2021-07-11T07:59:59.999Z); expected at most 26 hours',
  },
  {
    name: 'the other table',
    params: { maxAge: '1 week', table: 'reference' },
    sample: at('2021-07-12T10:00:00Z'),
    reference: at('2020-07-12T10:00:00Z'),
    status: 'fail',
    message: 'the reference is 365 d old (2020-07-12T10:00:00Z); expected at most 1 week',
  },
  {
    name: 'a local time east of Greenwich seems to be ahead',
    params: { maxAge: '1h' },
    sample: at('2021-07-13T00:00:00Z'),
    status: 'pass',
    message: 'the sample is 0 s old (2021-07-13T00:00:00Z); expected at most 1h',
  },
  {
    name: 'a time to come is no time',
    params: { maxAge: '1h' },
    sample: at('2099-01-01T00:00:00Z'),
    status: 'fail',
    message: 'the sample is dated 28296 d 14 h ahead (2099-01-01T00:00:00Z)',
  },
  {
    name: 'no time is no age',
    params: { maxAge: '1h' },
    sample: at(null),
    status: 'error',
    message: "can't compute the age of the sample: no timestamp found",
  },
  {
    name: 'a table that is not there',
    params: { maxAge: '1h', table: 'customers' },
    status: 'error',
    message: 'looks into the table customers, and there is none; name it with --table customers=…',
  },
])

refuses(expectTableToBeFresh, [
  [{ maxAge: '26' }, 'max'],
  [{ maxAge: '26 years' }, 'expected a duration such as 26h, 1d 12h or 2 weeks'],
  [{ maxAge: '' }, 'expected a duration such as 26h'],
  [{ maxAge: '-1h' }, 'expected a duration such as 26h'],
  [{}, 'maxAge'],
])
