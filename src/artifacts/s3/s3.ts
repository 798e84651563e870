import type { Resolver } from '../resolver.ts'
import { choose } from './choose.ts'
import { fetchDataset } from './fetchDataset.ts'
import { datasetOfPart } from '../metadata/datasetOfPart.ts'
import { fetchObject } from './fetchObject.ts'
import { fetchObjects } from './fetchObjects.ts'
import { isHiddenBelow } from '../metadata/isHidden.ts'
import { matching } from './matching.ts'
import { listObjects } from './listObjects.ts'
import { parseLocation } from './location.ts'
import { openS3 } from './openS3.ts'
import { asOfTime } from '../metadata/asOfTime.ts'

/** An object of S3, or the newest of a folder by the time in the names. */
export const s3: Resolver = {
  name: 's3',
  takes: (ref) => /^s3:\/\//i.test(ref),
  async find(ref, options) {
    const location = parseLocation(ref)
    const notes: string[] = []
    const client = await openS3(options.endpointUrl, {
      idleTimeout: options.idleTimeout,
      onRetry(problem) {
        options.progress?.(`trying again: ${problem}`)
        notes.push(`requested again: ${problem}`)
      },
    })
    try {
      if ('key' in location)
        return { ref, ...(await fetchObject(client, location.bucket, location.key, options)), notes }
      const { bucket, prefix } = location
      options.progress?.(`listing s3://${bucket}/${prefix}`)
      const listed = await listObjects(client, bucket, prefix)
      if ('glob' in location) {
        const chosen = matching(location, listed, asOfTime(options.asOf))
        return { ref, ...(await fetchObjects(client, bucket, prefix, chosen, options)), notes }
      }
      const dataset = await fetchDataset(client, location, listed, options)
      if (dataset) return { ref, ...dataset, notes: [...(dataset.notes ?? []), ...notes] }
      const [objects, hidden] = [
        listed.filter(({ key }) => !isHiddenBelow(prefix, key)),
        listed.filter(({ key }) => isHiddenBelow(prefix, key)),
      ]
      const { selector } = location
      const wanted = { selector, format: options.format, until: asOfTime(options.asOf), hidden }
      const { objects: parts, notes: choice } = choose(`s3://${bucket}/${prefix}`, objects, wanted)
      const folder = `${datasetOfPart(parts[0]!.key)}/`
      const within = parts.every(({ key }) => key.startsWith(folder)) ? folder : prefix
      return {
        ref,
        ...(await fetchObjects(client, bucket, within, parts, options)),
        notes: [...choice, ...notes],
      }
    } finally {
      client.client.destroy()
    }
  },
}
