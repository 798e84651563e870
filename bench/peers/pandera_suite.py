import sys

import pandera.polars as pa
import polars as pl
from checks import bounds, complete, sets

file = sys.argv[1]
frame = pl.read_csv(file) if file.endswith('csv') else pl.read_parquet(file)
checks = {
    **{c: [pa.Check.in_range(low, high)] for c, (low, high) in bounds.items()},
    **{c: [pa.Check.isin(values)] for c, values in sets.items()},
}
names = {*checks, *complete}
schema = pa.DataFrameSchema({c: pa.Column(checks=checks.get(c, []), nullable=c not in complete) for c in names})
schema.validate(frame, lazy=True)
