"""What one would write in Python: a KS test and the missing rate of every column of two CSV files, Bonferroni."""

import sys

import polars as pl
from scipy.stats import ks_2samp

reference, sample = (pl.read_csv(path, infer_schema_length=None) for path in sys.argv[1:3])
alpha = 0.05
names = [name for name in reference.columns if reference[name].dtype.is_numeric()]
for name in names:
    x, y = (frame[name].drop_nulls().to_numpy() for frame in (reference, sample))
    test = ks_2samp(x, y)
    missing = [frame[name].null_count() / frame.height for frame in (reference, sample)]
    verdict = "moved" if test.pvalue < alpha / len(names) else "same"
    print(name, verdict, test.statistic, test.pvalue, *missing)
