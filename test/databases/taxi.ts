import { fileURLToPath } from 'node:url'
import { oracles } from '../oracles.ts'

/** Yellow taxis of New York, 10,000 trips of a month. */
export const taxi = (month: '06' | '07'): string =>
  fileURLToPath(new URL(`tabular/yellow_tripdata_sample_2019-${month}.csv`, oracles))

const whole = ['vendor_id', 'passenger_count', 'rate_code_id']
const places = ['pickup_location_id', 'dropoff_location_id', 'payment_type']
const times = ['pickup_datetime', 'dropoff_datetime']

/** Columns of such a table, with the names that a database has for their types. */
export const taxiColumns = (
  header: string,
  types: Readonly<Record<'integer' | 'float' | 'text' | 'time', string>>,
): string =>
  header
    .split(',')
    .map((name) => {
      if ([...whole, ...places].includes(name)) return `${name} ${types.integer}`
      if (times.includes(name)) return `${name} ${types.time}`
      return `${name} ${name === 'store_and_fwd_flag' ? types.text : types.float}`
    })
    .join(', ')
