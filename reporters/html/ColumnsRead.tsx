import type { Report } from '../../src/core/report.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { describeReading, typeLabel } from '../format/describeReading.ts'
import { Text } from './Text.tsx'

/** The columns of each table as they were read. */
export function ColumnsRead({ inputs }: Pick<Report, 'inputs'>) {
  return (
    <>
      {(['reference', 'sample'] as const).map((table) => {
        const input = inputs[table]
        return (
          input && (
            <details class="read">
              <summary>
                {formatCount(input.columns.length, 'column')} of the {table} as read
              </summary>
              <table class="facts">
                <thead>
                  <tr>
                    <th scope="col">column</th>
                    <th scope="col">type</th>
                    <th scope="col">values</th>
                  </tr>
                </thead>
                <tbody>
                  {input.columns.map((column) => (
                    <tr>
                      <th scope="row">
                        <Text of={column.name} max={80} />
                      </th>
                      <td>
                        <Text of={typeLabel(column)} max={80} />
                      </td>
                      <td>
                        <Text of={describeReading(column, input)} max={400} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </details>
          )
        )
      })}
    </>
  )
}
