import type { Artifact, Format } from '../core/artifact.ts'
import type { PassAhead } from './cache/readAhead.ts'
import type { PartitionKeys } from './metadata/partitionKeys.ts'

export interface ResolveOptions {
  /** How to read the data, if its name doesn't show it. */
  readonly format?: Format | undefined
  /** The folder of named, versioned artifacts; without it `$WANDB_ARTIFACT_DIR`, or `./artifacts`. */
  readonly registry?: string
  /** Ignores later versions: a date (the whole day, in UTC) or a time, in ISO 8601. */
  readonly asOf?: string
  /** Where S3 is, if it is not Amazon's. */
  readonly endpointUrl?: string
  /** A command that downloads what nothing else can find, e.g. `wandb artifact get {ref} --root {dir}`. */
  readonly resolver?: string
  /** Where downloads are kept; without it `$XDG_CACHE_HOME/touchstone`, or `~/.cache/touchstone`. */
  readonly cacheDir?: string
  /** How long a server may send nothing, in milliseconds. Default: 30,000. */
  readonly idleTimeout?: number
  /** Passes over files that have begun already. */
  readonly ahead?: readonly PassAhead[]
  /** Receives what is being done, for those who wait. */
  readonly progress?: (message: string, share?: number) => void
}

/** A resolved reference: files on this machine, and their metadata. */
export interface Found extends Omit<Artifact, 'format' | 'bytes' | 'digest'>, PartitionKeys {
  /** Where the files don't show it. */
  readonly format?: Format
  /** `sha256:…` of the files, where it was computed on the way. */
  readonly digest?: string
  /** Name of the files in messages, if their paths would mean nothing to the user. */
  readonly shownAs?: string
  /** Removes what finding it left behind, e.g. the copy of standard input. */
  readonly release?: () => void
}

/** One way to find what `--reference` and `--sample` name. */
export interface Resolver {
  readonly name: string
  takes(ref: string, options: ResolveOptions): boolean | Promise<boolean>
  find(ref: string, options: ResolveOptions): Promise<Found>
}

/** An artifact that can be read, while the digest of its bytes is still computed. */
export interface FoundArtifact {
  /** Without its digest, unless that was computed on the way. */
  readonly artifact: ResolvedArtifact
  readonly identified: Promise<ResolvedArtifact>
}

export interface ResolvedArtifact extends Artifact {
  /** Whether its files are other than they were before their digest was computed. */
  readonly changed: () => Promise<boolean>
  readonly release: () => Promise<void>
}
