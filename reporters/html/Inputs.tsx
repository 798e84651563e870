import { familyLine } from '../format/familyLine.ts'
import type { Report } from '../../src/core/report.ts'
import { ColumnsRead } from './ColumnsRead.tsx'
import { InputTable } from './InputTable.tsx'
import { Text } from './Text.tsx'

/** Suite and data of the run: enough to find the same data again, and to run it again. */
export function Inputs({ report }: { readonly report: Report }) {
  const { inputs, command } = report
  return (
    <section class="inputs" aria-labelledby="inputs-title">
      <h2 id="inputs-title" class="unseen">
        What ran on what
      </h2>
      <InputTable inputs={inputs} />
      <How report={report} />
      <ColumnsRead inputs={inputs} />
      {command !== undefined && (
        <figure class="command">
          <figcaption>run it again</figcaption>
          <pre tabIndex={0}>
            <code>
              <Text of={command} max={4000} />
            </code>
          </pre>
        </figure>
      )}
    </section>
  )
}

/** How it was decided. */
const How = ({ report: { suite, family, tool } }: { readonly report: Report }) => (
  <dl class="facts">
    <div>
      <dt>suite</dt>
      <dd>
        {suite.file === null ? (
          'computed from the reference'
        ) : (
          <>
            <Text of={suite.name} /> in <Text of={suite.file} />
          </>
        )}
      </dd>
    </div>
    {family && (
      <div>
        <dt>drift</dt>
        <dd>{familyLine(family)}</dd>
      </div>
    )}
    <div>
      <dt>tool</dt>
      <dd>
        {tool.name} {tool.version}
      </dd>
    </div>
  </dl>
)
