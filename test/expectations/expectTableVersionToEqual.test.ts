import { expectTableVersionToEqual } from '../../src/expectations/expectTableVersionToEqual.ts'
import { judgesArtifacts } from './judgesArtifacts.ts'

judgesArtifacts(expectTableVersionToEqual, [
  { name: 'this version', params: { value: 'v1' }, status: 'pass', message: 'the sample is v1' },
  { name: 'another', params: { value: 'v2' }, status: 'fail', message: 'the sample is v1; expected v2' },
  {
    name: 'the start of a version',
    params: { value: 'v1' },
    sample: { version: 'v12' },
    status: 'fail',
    message: 'the sample is v12; expected v1',
  },
  {
    name: 'a word of it',
    params: { value: 'md5:00' },
    sample: { version: 'v1 md5:00' },
    status: 'pass',
    message: 'the sample is v1 md5:00',
  },
  {
    name: 'none',
    params: { value: 'v1' },
    sample: { version: null },
    status: 'fail',
    message: 'the sample has no version; expected v1',
  },
])
