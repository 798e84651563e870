import type { WarningsAs } from '../../../reporters/junit/testcase.ts'
import type { Report } from '../../core/report.ts'
import { withRepositoryPaths } from './withRepositoryPaths.ts'

/** What formats are told beside the report. */
export interface FormatOptions {
  readonly junitStrict?: boolean
  readonly junitWarnings?: WarningsAs
  /** Earlier runs, the oldest first, for formats that show several. */
  readonly earlier?: readonly Report[]
}

interface Named {
  /** As the command line has it, e.g. `--junit`. */
  readonly option: string
  readonly description: string
  /** Whether it draws or tells columns, which takes a scan of its own. */
  readonly profile?: true
  /** Whether it shows earlier runs too. */
  readonly several?: true
}

/** A format for a file; `-` is standard output. */
export interface FileOutput extends Named {
  readonly value: '<file>' | '[file]'
  /** Whether it is added to what the file has. */
  readonly append?: true
  readonly text: (report: Report, options: FormatOptions) => Promise<string>
}

/** A format of several files, for a folder. */
export interface FolderOutput extends Named {
  readonly value: '<folder>'
  /** Their names, before there is anything to write. */
  readonly names: readonly string[]
  readonly files: (report: Report, options: FormatOptions) => Promise<Readonly<Record<string, string>>>
}

/** What a CI system reads from what is printed, and from files that it names itself. */
export interface ConsoleOutput extends Named {
  /** The variable that this system sets; there it is on by itself. */
  readonly system: string
  readonly text: (report: Report, env: NodeJS.ProcessEnv) => Promise<string>
  /** What is added to files that the system names in its environment. */
  readonly besides?: (report: Report, env: NodeJS.ProcessEnv) => Promise<Readonly<Record<string, string>>>
}

// Reporters are imported when they are asked for: `--help` must be instant, and so must a run that only prints.

export const fileOutputs: readonly FileOutput[] = [
  {
    option: '--json',
    value: '[file]',
    description: 'write the report as JSON; - or no file for standard output',
    text: async (report) => (await import('../../../reporters/json/json.ts')).json(report),
  },
  {
    option: '--junit',
    value: '<file>',
    description: 'write the report as JUnit XML',
    text: async (report, { junitStrict: strict, junitWarnings: warnings }) =>
      (await import('../../../reporters/junit/junit.ts')).junit(report, {
        ...(strict !== undefined && { strict }),
        ...(warnings !== undefined && { warnings }),
      }),
  },
  {
    option: '--html',
    value: '<file>',
    description: 'write the report as one HTML page, with a picture of every column',
    profile: true,
    several: true,
    text: async (report, { earlier }) =>
      (await import('../../../reporters/html/html.tsx')).html(report, earlier),
  },
  {
    option: '--markdown',
    value: '<file>',
    description: 'write the report as Markdown, for a comment on a pull request',
    text: async (report) => (await import('../../../reporters/markdown/markdown.ts')).markdown(report),
  },
  {
    option: '--log-file',
    value: '<file>',
    description: "add the report to a log, in the lines of Python's logging",
    append: true,
    text: async (report) => (await import('../../../reporters/log/log.ts')).log(report),
  },
  {
    option: '--gitlab',
    value: '<file>',
    description: 'write what did not pass as a code quality report of GitLab',
    text: async (report) => (await import('../../../reporters/ci/gitlab.ts')).gitlab(report),
  },
  {
    option: '--sarif',
    value: '<file>',
    description: 'write what did not pass as SARIF',
    text: async (report) => (await import('../../../reporters/ci/sarif.ts')).sarif(report),
  },
  {
    option: '--openlineage',
    value: '<file>',
    description: 'write the report as an event of OpenLineage',
    profile: true,
    text: async (report) =>
      (await import('../../../reporters/openlineage/openlineage.ts')).openlineage(report),
  },
  {
    option: '--gx',
    value: '<file>',
    description: "write the report in the shape of Great Expectations' validation results",
    text: async (report) => (await import('../../../reporters/gx/gx.ts')).gx(report),
  },
]

export const folderOutputs: readonly FolderOutput[] = [
  {
    option: '--html-dir',
    value: '<folder>',
    description: 'the page with style and script beside it, for servers such as Jenkins',
    profile: true,
    several: true,
    names: ['index.html', 'style.css', 'script.js', 'favicon.svg'],
    files: async (report, { earlier }) =>
      (await import('../../../reporters/html/html.tsx')).htmlFiles(report, earlier),
  },
]

export const consoleOutputs: readonly ConsoleOutput[] = [
  {
    option: '--github',
    description:
      'print annotations for GitHub Actions, and write step summary and outputs; on by itself there (--no-github)',
    system: 'GITHUB_ACTIONS',
    text: async (report, { GITHUB_WORKSPACE }) =>
      (await import('../../../reporters/ci/github.ts')).github(withRepositoryPaths(report, GITHUB_WORKSPACE)),
    besides: async (report, env) => (await import('./githubFiles.ts')).githubFiles(report, env),
  },
  {
    option: '--azure',
    description: 'print issues for Azure Pipelines; on by itself there (--no-azure)',
    system: 'TF_BUILD',
    text: async (report) => (await import('../../../reporters/ci/azure.ts')).azure(report),
  },
  {
    option: '--teamcity',
    description: 'print service messages for TeamCity; on by itself there (--no-teamcity)',
    system: 'TEAMCITY_VERSION',
    text: async (report) => (await import('../../../reporters/ci/teamcity.ts')).teamcity(report),
  },
]
