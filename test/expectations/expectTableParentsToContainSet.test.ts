import type { Parent } from '../../src/core/artifact.ts'
import { expectTableParentsToContainSet } from '../../src/expectations/expectTableParentsToContainSet.ts'
import { judgesArtifacts } from './judgesArtifacts.ts'

const digest = `sha256:${'c'.repeat(64)}`
const clean: Parent = { ref: 'songs/clean.csv:latest', uri: 'file:///r/clean.csv', version: 'v3', digest }
const raw: Parent = { ref: 's3://b/raw/', uri: 's3://b/raw/x_2021-07-12.csv', version: 'etag:00', digest }
const sample = { parents: [clean, raw] }
const told = 'the sample was computed from songs/clean.csv:v3, s3://b/raw/x_2021-07-12.csv'

judgesArtifacts(expectTableParentsToContainSet, [
  { name: 'a version', params: { valueSet: ['songs/clean.csv:v3'] }, sample, status: 'pass', message: told },
  { name: 'any version', params: { valueSet: ['songs/clean.csv'] }, sample, status: 'pass', message: told },
  { name: 'a URI', params: { valueSet: [raw.uri] }, sample, status: 'pass', message: told },
  { name: 'a digest', params: { valueSet: [digest] }, sample, status: 'pass', message: told },
  {
    name: 'another version',
    params: { valueSet: ['songs/clean.csv:v2', raw.uri] },
    sample,
    status: 'fail',
    message: `${told}; expected songs/clean.csv:v2`,
  },
  {
    name: 'what a moving name was at the time is not what it is now',
    params: { valueSet: ['songs/clean.csv:latest'] },
    sample,
    status: 'fail',
    message: `${told}; expected songs/clean.csv:latest`,
  },
  {
    name: 'none',
    params: { valueSet: ['songs/clean.csv'] },
    status: 'fail',
    message: 'the sample has no parents; expected songs/clean.csv',
  },
])
