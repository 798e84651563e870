/** The options of `validate report` beside those of its formats, as Commander reads them. */
export interface ReportFlags {
  readonly verbose?: boolean
  readonly quiet?: boolean
}
