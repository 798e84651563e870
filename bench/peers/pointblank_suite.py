import sys

import pointblank as pb
import polars as pl
from checks import bounds, complete, sets

file = sys.argv[1]
frame = pl.read_csv(file) if file.endswith('csv') else pl.read_parquet(file)
validation = pb.Validate(frame).col_vals_not_null(complete).col_exists([*bounds, 'pickup', 'vendor', 'zone', 'flag'])
for column, (low, high) in bounds.items():
    validation = validation.col_vals_between(column, low, high, na_pass=True)
for column, values in sets.items():
    validation = validation.col_vals_in_set(column, values)
print(validation.interrogate().all_passed())
