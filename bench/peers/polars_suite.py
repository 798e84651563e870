import sys

import polars as pl
from checks import bounds, complete, sets

file = sys.argv[1]
frame = pl.scan_csv(file) if file.endswith('csv') else pl.scan_parquet(file)
checks = [(~pl.col(c).is_between(low, high)).sum().alias(f'{c} outside') for c, (low, high) in bounds.items()]
checks += [pl.col(c).is_null().sum().alias(f'{c} missing') for c in complete]
checks += [(~pl.col(c).is_in(values)).sum().alias(f'{c} unknown') for c, values in sets.items()]
print(frame.select([*checks, pl.len()]).collect())
