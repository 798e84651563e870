import { expectTableMetadataToMatchJsonSchema } from '../../src/expectations/expectTableMetadataToMatchJsonSchema.ts'
import { refuses } from './judges.ts'
import { judgesArtifacts } from './judgesArtifacts.ts'

const jsonSchema = {
  required: ['source', 'created_at'],
  properties: { source: { not: { const: 'TBD' } }, created_at: { format: 'date' } },
}

judgesArtifacts(expectTableMetadataToMatchJsonSchema, [
  {
    name: 'all that is required',
    params: { jsonSchema },
    sample: { metadata: { source: 'lab', created_at: '2021-12-19', more: 1 } },
    status: 'pass',
    message: 'the metadata of the sample fit the JSON Schema',
  },
  {
    name: 'a missing key',
    params: { jsonSchema },
    sample: { metadata: { created_at: '2021-12-19' } },
    status: 'fail',
    message: "the metadata of the sample do not fit the JSON Schema: must have required property 'source'",
  },
  {
    name: 'a value that is not allowed',
    params: { jsonSchema },
    sample: { metadata: { source: 'TBD', created_at: '2021-12-19' } },
    status: 'fail',
    message: 'the metadata of the sample do not fit the JSON Schema: source must NOT be valid',
  },
  {
    name: 'a value that is no date',
    params: { jsonSchema },
    sample: { metadata: { source: 'lab', created_at: 'yesterday' } },
    status: 'fail',
    message: 'the metadata of the sample do not fit the JSON Schema: created_at must match format "date"',
  },
  { name: 'none', params: { jsonSchema }, status: 'error', message: 'the sample has no metadata' },
])

refuses(expectTableMetadataToMatchJsonSchema, [[{ jsonSchema: { type: 'sometimes' } }, 'does not compile']])
