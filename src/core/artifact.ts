import type { CsvExamination } from './csvExamination.ts'
import type { DatabaseTable } from './databaseTable.ts'
import type { LockIdentity } from './lock.ts'
import type { MemoryData } from './memoryData.ts'

export type Format = FileFormat | DatabaseFormat
/** A `lock` stands for a reference, and has none of its rows. */
export type FileFormat = 'csv' | 'parquet' | 'json' | 'arrow' | 'npy' | 'excel' | 'avro' | 'lock'
export type DatabaseFormat =
  'postgres' | 'mysql' | 'trino' | 'sqlite' | 'duckdb' | 'delta' | 'iceberg' | 'ducklake'

/** A version that another was built from, e.g. the dataset on which a model was trained. */
export interface Parent {
  readonly ref: string
  readonly uri: string
  readonly version: string | null
  /** `sha256:…` of its bytes. */
  readonly digest: string
}

/** What `--reference` or `--sample` named, resolved to files on this machine. */
export interface Artifact {
  /** As the user named it. */
  readonly ref: string
  readonly uri: string
  readonly format: Format
  /** The files, in the order in which their rows follow each other. */
  readonly files: readonly string[]
  /** Names of the columns whose values are in the paths of the files, as `country` is in `country=DE/part-0.parquet`. */
  readonly partitionedBy?: readonly string[]
  readonly bytes: number | null
  readonly digest: string | null
  readonly version: string | null
  readonly timestamp: string | null
  /** The names that point to this version, besides its number. */
  readonly tags?: readonly string[]
  /** Other notes of its publication. */
  readonly metadata?: Readonly<Record<string, unknown>>
  /** Its inputs, as far as they were recorded. */
  readonly parents?: readonly Parent[]
  /** Warnings about how it was found, e.g. that other files were left out. */
  readonly notes?: readonly string[]
  /** Findings in the bytes of CSV files, if these are read for another purpose anyway. */
  readonly csv?: CsvExamination
  /** Which table of a database, a lake or a workbook. */
  readonly database?: DatabaseTable
  /** The lock that stands for its data. */
  readonly lock?: LockIdentity
  /** Data that the program holds, instead of files. */
  readonly memory?: MemoryData
}
