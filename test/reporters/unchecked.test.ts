import { describe, expect, it } from 'vitest'
import { azure } from '../../reporters/ci/azure.ts'
import { github } from '../../reporters/ci/github.ts'
import { gitlab } from '../../reporters/ci/gitlab.ts'
import { sarif } from '../../reporters/ci/sarif.ts'
import { teamcity } from '../../reporters/ci/teamcity.ts'
import { gx } from '../../reporters/gx/gx.ts'
import { html } from '../../reporters/html/html.tsx'
import { json } from '../../reporters/json/json.ts'
import { junit } from '../../reporters/junit/junit.ts'
import { log } from '../../reporters/log/log.ts'
import { loguru } from '../../reporters/loguru/loguru.ts'
import { markdown } from '../../reporters/markdown/markdown.ts'
import { openlineage } from '../../reporters/openlineage/openlineage.ts'
import { terminal } from '../../reporters/terminal/terminal.ts'
import { loggedValues } from '../../src/mlflow/loggedValues.ts'
import { result, sampleReport, unchecked } from './sampleReport.ts'

const message = 'shop.magic is not supported: it is a test of a package'
const incomplete = sampleReport([result({ id: 'pass' }), unchecked])
const allowed = sampleReport([result({ id: 'pass' }), { ...unchecked, severity: 'warning' }])

describe('a check that could not be judged', () => {
  it('leaves the run incomplete on the terminal', () => {
    const text = terminal(incomplete)
    expect(text).toMatch(new RegExp(`^ {2}\\? mood {2}${message}$`, 'm'))
    expect(text).toMatch(/^ {2}INCOMPLETE {2}1 of 2 checks could not be judged in 0\.4 s$/m)
    expect(text).not.toContain('PASS')
  })

  it('is an error in JUnit', () => {
    const text = junit(incomplete)
    expect(text).toContain('failures="0" errors="1" skipped="0"')
    expect(text).toContain(`<error message="${message}" type="shop.magic">`)
  })

  it('is a group of the page, whose verdict is incomplete', () => {
    const page = html(incomplete)
    expect(page).toContain('<title>INCOMPLETE: ')
    expect(page).toContain('<header class="masthead incomplete">')
    expect(page).toContain('<article class="check unchecked"')
  })

  it('is an error of each CI system, at its line of the suite', () => {
    expect(github(incomplete)).toMatch(/^::error file=songs\.yaml,line=9,title=/)
    expect(azure(incomplete)).toMatch(/^##vso\[task\.logissue type=error;/)
    expect(teamcity(incomplete)).toContain(`##teamcity[testFailed name='shop.magic(mood)'`)
    expect(JSON.parse(gitlab(incomplete))).toMatchObject([
      { severity: 'major', location: { lines: { begin: 9 } } },
    ])
    expect(JSON.parse(sarif(incomplete))).toMatchObject({ runs: [{ results: [{ level: 'error' }] }] })
  })

  it('is no success in the results of Great Expectations', () => {
    expect(JSON.parse(gx(incomplete))).toMatchObject({
      success: false,
      statistics: { evaluated_expectations: 2, successful_expectations: 1 },
      results: [
        { success: true },
        { success: false, exception_info: { raised_exception: true, exception_message: message } },
      ],
    })
  })

  it('fails the event of OpenLineage', () => {
    expect(JSON.parse(openlineage(incomplete))).toMatchObject({ eventType: 'FAIL' })
  })

  it('is an error of both logs', () => {
    expect(log(incomplete)).toContain(`ERROR - check_data - UNCHECKED: mood: ${message}`)
    expect(log(incomplete)).toContain('ERROR - check_data - INCOMPLETE: 1 of 2 checks could not be judged')
    expect(loguru(incomplete).text).toMatch(/ERROR .*INCOMPLETE: 1 of 2 checks passed/)
  })

  it('is named in Markdown, counted in JSON and in MLflow', () => {
    expect(markdown(incomplete)).toMatch(/^### ❔ INCOMPLETE: 1 of 2 checks could not be judged$/m)
    expect(JSON.parse(json(incomplete))).toMatchObject({ status: 'incomplete', summary: { unchecked: 1 } })
    expect(loggedValues(incomplete).metrics).toContainEqual({ key: 'checks/unchecked', value: 1 })
  })
})

describe('where it is allowed', () => {
  it('is a warning', () => {
    expect(terminal(allowed)).toMatch(/^ {2}! mood {2}shop\.magic is not supported/m)
    expect(terminal(allowed)).toMatch(/^ {2}PASS {2}1 check passed \(1 warning\) in 0\.4 s$/m)
    expect(junit(allowed)).toContain('errors="0" skipped="1"')
    expect(github(allowed)).toMatch(/^::warning /)
    expect(JSON.parse(gx(allowed))).toMatchObject({ success: true })
  })
})
