import { expectTableDigestToNotEqualOtherTable } from '../../src/expectations/expectTableDigestToNotEqualOtherTable.ts'
import { judgesArtifacts } from './judgesArtifacts.ts'

judgesArtifacts(expectTableDigestToNotEqualOtherTable, [
  {
    name: 'other bytes',
    params: {},
    reference: { digest: `sha256:${'b'.repeat(64)}` },
    status: 'pass',
    message: 'sample and reference are of different bytes',
  },
  {
    name: 'the same bytes under another name',
    params: {},
    reference: { uri: 'file:///copy.csv', version: 'v9' },
    status: 'fail',
    message: `sample and reference are the same bytes (sha256:${'a'.repeat(64)})`,
  },
  {
    name: 'two without a digest are not alike',
    params: {},
    sample: { digest: null },
    reference: { digest: null },
    status: 'error',
    message: 'sample and reference do not both have a digest',
  },
  {
    name: 'nothing to compare with',
    params: { otherTableName: 'reference' },
    status: 'error',
    message: 'looks into the table reference, and there is none; name it with --reference',
  },
])
