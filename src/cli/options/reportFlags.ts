/** The options of `validate report` other than those of its formats, as Commander reads them. */
export interface ReportFlags {
  readonly verbose?: boolean
  readonly quiet?: boolean
}
