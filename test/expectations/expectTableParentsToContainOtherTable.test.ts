import { expectTableParentsToContainOtherTable } from '../../src/expectations/expectTableParentsToContainOtherTable.ts'
import { judgesArtifacts } from './judgesArtifacts.ts'

const digest = `sha256:${'c'.repeat(64)}`
const parent = { ref: 'clean.csv:v3', uri: 'file:///r/clean.csv', version: 'v3', digest }

judgesArtifacts(expectTableParentsToContainOtherTable, [
  {
    name: 'made of it, whatever it was called',
    params: {},
    sample: { parents: [parent] },
    reference: { digest, uri: 's3://elsewhere/clean.csv' },
    status: 'pass',
    message: 'the sample was computed from clean.csv:v3',
  },
  {
    name: 'made of something else of that name',
    params: {},
    sample: { parents: [parent] },
    reference: { uri: parent.uri, digest: 'sha256:00' },
    status: 'fail',
    message: 'the sample was computed from clean.csv:v3; expected the reference, sha256:00',
  },
  {
    name: 'no parents',
    params: {},
    reference: { digest },
    status: 'fail',
    message: `the sample has no parents; expected the reference, ${digest}`,
  },
])
