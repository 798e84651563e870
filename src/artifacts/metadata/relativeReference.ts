import { UsageError } from '../../errors/usageError.ts'
import { parseSelector } from './selector.ts'

/**
 * A reference that only says how far back, `@previous` or `latest~7`, is of what the sample is a version of:
 * `@previous` of `songs.csv:v3` is `songs.csv:v3~1`, and `latest~7` of it `songs.csv:latest~7`.
 */
export function relativeReference(reference: string, sample: string): string {
  const isPrevious = reference === '@previous'
  if (!isPrevious && !/^latest~\d+$/.test(reference)) return reference
  const [, name, mark, selected = 'latest'] = versioned(sample)
  const selector = parseSelector(selected)
  if (name === undefined || !selector)
    throw new UsageError(
      `${reference} is of what the sample is a version of, such as project/name:v3, s3://bucket/folder/ or datasets/name/; the sample ${sample} is none`,
    )
  return `${name}${mark ?? '@'}${isPrevious ? `${selector.of}~${selector.back + 1}` : reference}`
}

const versioned = (sample: string): readonly (string | undefined)[] =>
  /^((?:s3:\/\/.*|[^:]*)\/)$/is.exec(sample) ??
  /^(s3:\/\/.*|[^:]*\/)(@)((?:latest|previous)(?:~\d+)?)$/is.exec(sample) ??
  /^([^:@.][^:@]*)(?:([:@])([^:@]+))?$/s.exec(sample) ??
  []
