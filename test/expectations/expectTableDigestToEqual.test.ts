import { expectTableDigestToEqual } from '../../src/expectations/expectTableDigestToEqual.ts'
import { refuses } from './judges.ts'
import { judgesArtifacts } from './judgesArtifacts.ts'

const digest = `sha256:${'a'.repeat(64)}`
const other = `sha256:${'b'.repeat(64)}`

judgesArtifacts(expectTableDigestToEqual, [
  { name: 'these bytes', params: { value: digest }, status: 'pass', message: `the sample is ${digest}` },
  {
    name: 'other bytes',
    params: { value: other },
    status: 'fail',
    message: `the sample is ${digest}; expected ${other}`,
  },
  {
    name: 'no bytes',
    params: { value: other },
    sample: { digest: null },
    status: 'fail',
    message: `the sample is without a digest; expected ${other}`,
  },
])

refuses(expectTableDigestToEqual, [
  [{ value: 'a'.repeat(64) }, "isn't a digest: sha256: and 64 digits of 0-9a-f"],
  [{ value: 'md5:00' }, "isn't a digest"],
])
