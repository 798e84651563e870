"""Answers each line {"n", "m", "shifts"} with the seconds that the KS tests took, and their p-values."""

import json
import sys
import time

import numpy as np
from scipy.stats import ks_2samp

for line in sys.stdin:
    asked = json.loads(line)
    x = np.arange(asked["n"], dtype=float)
    samples = [np.arange(asked["m"], dtype=float) + shift for shift in asked["shifts"]]
    start = time.perf_counter()
    p_values = [ks_2samp(x, y, method="exact").pvalue for y in samples]
    seconds = time.perf_counter() - start
    print(seconds, *[repr(float(p)) for p in p_values], flush=True)
