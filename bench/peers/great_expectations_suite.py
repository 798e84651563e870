import sys

import great_expectations as gx
import great_expectations.expectations as gxe
import pandas as pd
from checks import bounds, complete, sets

file = sys.argv[1]
frame = pd.read_csv(file) if file.endswith('csv') else pd.read_parquet(file)
context = gx.get_context(mode='ephemeral')
context.variables.progress_bars = {'globally': False}
asset = context.data_sources.add_pandas('frames').add_dataframe_asset('trips')
batch = asset.add_batch_definition_whole_dataframe('whole').get_batch(batch_parameters={'dataframe': frame})
suite = gx.ExpectationSuite(name='trips')
for column, (low, high) in bounds.items():
    suite.add_expectation(gxe.ExpectColumnValuesToBeBetween(column=column, min_value=low, max_value=high))
for column in complete:
    suite.add_expectation(gxe.ExpectColumnValuesToNotBeNull(column=column))
for column, values in sets.items():
    suite.add_expectation(gxe.ExpectColumnValuesToBeInSet(column=column, value_set=values))
print(batch.validate(suite).success)
