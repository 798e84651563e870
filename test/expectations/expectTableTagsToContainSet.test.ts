import { expectTableTagsToContainSet } from '../../src/expectations/expectTableTagsToContainSet.ts'
import { refuses } from './judges.ts'
import { judgesArtifacts } from './judgesArtifacts.ts'

judgesArtifacts(expectTableTagsToContainSet, [
  {
    name: 'tagged so, and more',
    params: { valueSet: ['image'] },
    sample: { tags: ['image', 'small'] },
    status: 'pass',
    message: 'the sample is tagged image, small',
  },
  {
    name: 'one of two is missing',
    params: { valueSet: ['image', 'clean'] },
    sample: { tags: ['image'] },
    status: 'fail',
    message: 'the sample is tagged image; expected clean',
  },
  {
    name: 'no tags',
    params: { valueSet: ['image'] },
    status: 'fail',
    message: 'the sample has no tags; expected image',
  },
])

refuses(expectTableTagsToContainSet, [[{ valueSet: [] }, 'valueSet']])
