"""Drift of two files: `pandas` or `polars`, then SciPy's ks_2samp of every column."""

import sys

from scipy.stats import ks_2samp


def columns_of_pandas(file):
    import pandas as pd

    frame = pd.read_csv(file) if file.endswith('csv') else pd.read_parquet(file)
    return {name: frame[name].dropna() for name in frame.columns}


def columns_of_polars(file):
    import polars as pl

    frame = pl.read_csv(file, infer_schema_length=None) if file.endswith('csv') else pl.read_parquet(file)
    return {name: frame[name].drop_nulls().to_numpy() for name in frame.columns}


read = {'pandas': columns_of_pandas, 'polars': columns_of_polars}[sys.argv[1]]
reference, sample = map(read, sys.argv[2:4])
for name, values in reference.items():
    test = ks_2samp(values, sample[name])
    print(name, test.statistic, test.pvalue)
