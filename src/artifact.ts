export type Format = 'csv' | 'parquet' | 'json' | 'arrow' | 'npy'

/** What `--reference` or `--sample` named, resolved to files on this machine. */
export interface Artifact {
  /** As the user named it. */
  readonly ref: string
  readonly uri: string
  readonly format: Format
  /** The files, in the order in which their rows follow each other. */
  readonly files: readonly string[]
  readonly bytes: number | null
  readonly digest: string | null
  readonly version: string | null
  readonly timestamp: string | null
  /** What the user should know of how it was found, e.g. what else was there and was left out. */
  readonly notes?: readonly string[]
}
