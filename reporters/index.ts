import { azure } from './azure.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { gx } from './gx.ts'
import { html } from './html.tsx'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { log } from './log.ts'
import { markdown } from './markdown.ts'
import { openlineage } from './openlineage.ts'
import { sarif } from './sarif.ts'
import { teamcity } from './teamcity.ts'
import { terminal } from './terminal.ts'

export { azure, github, gitlab, gx, html, json, junit, log, markdown, openlineage, sarif, teamcity, terminal }

/** Each reporter by its name. */
export const reporters = {
  azure,
  github,
  gitlab,
  gx,
  html,
  json,
  junit,
  log,
  markdown,
  openlineage,
  sarif,
  teamcity,
  terminal,
} as const
