import { retrying } from './retrying.ts'
import type { Resolver } from './resolver.ts'
import { choose } from './s3/choose.ts'
import { fetchDataset } from './s3/fetchDataset.ts'
import { fetchObject } from './s3/fetchObject.ts'
import { list } from './s3/list.ts'
import { parseLocation } from './s3/location.ts'
import { openS3 } from './s3/openS3.ts'
import { asOfTime } from './asOfTime.ts'

/** An object of S3, or the newest of a folder by the time in the names. */
export const s3: Resolver = {
  name: 's3',
  takes: (ref) => /^s3:\/\//i.test(ref),
  async find(ref, options) {
    const location = parseLocation(ref)
    const client = await openS3(options.endpointUrl)
    try {
      if ('key' in location)
        return { ref, ...(await retrying(() => fetchObject(client, location.bucket, location.key, options))) }
      const { bucket, prefix, selector } = location
      options.progress?.(`listing s3://${bucket}/${prefix}`)
      const objects = await list(client, bucket, prefix)
      const dataset = await retrying(() => fetchDataset(client, location, objects, options))
      if (dataset) return { ref, ...dataset }
      const wanted = { selector, format: options.format, until: asOfTime(options.asOf) }
      const { object, notes } = choose(`s3://${bucket}/${prefix}`, objects, wanted)
      return { ref, ...(await retrying(() => fetchObject(client, bucket, object.key, options))), notes }
    } finally {
      client.client.destroy()
    }
  },
}
