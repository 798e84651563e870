"""Cases in which a p-value of SciPy is not the one of Touchstone, each with the exact one by another way.

Run: python scipy_differences.py | gzip -9n > scipy_differences.jsonl.gz   (SciPy 1.17, NumPy)
"""

import itertools
import json
import math
import warnings

import numpy as np
import scipy
from scipy import stats

warnings.simplefilter("ignore")


def repeated(values, counts):
    return [value for value, count in zip(values, counts) for _ in range(count)]


def all_splits(reference, sample, statistic):
    """The share of all splits of the pooled values whose statistic is at least the observed one."""
    pooled = np.array([*reference, *sample], dtype=float)
    n = len(reference)
    observed = statistic(pooled[:n], pooled[n:])
    reached = total = 0
    for chosen in itertools.combinations(range(len(pooled)), n):
        mask = np.zeros(len(pooled), dtype=bool)
        mask[list(chosen)] = True
        reached += statistic(pooled[mask], pooled[~mask]) >= observed - 1e-9
        total += 1
    return reached / total


def anderson_darling(x, y):
    """Scholz & Stephens (1987), equation 7: the statistic of midranks, without its scale."""
    pooled = np.sort(np.concatenate([x, y]))
    values, counts = np.unique(pooled, return_counts=True)
    total = len(pooled)
    below = np.cumsum(counts) - counts / 2
    result = 0.0
    for side in (np.sort(x), np.sort(y)):
        left = np.searchsorted(side, values, "left")
        right = np.searchsorted(side, values, "right")
        middle = (left + right) / 2
        size = len(side)
        gap = (total * middle - size * below) ** 2
        weight = below * (total - below) - total * counts / 4
        used = weight > 0
        result += float(np.sum((counts[used] / total) * gap[used] / weight[used]) / size)
    return result * (total - 1) / total


def one_sided_ks(reference, sample):
    """P(D+ >= observed) for samples without ties, by counting lattice paths with integers."""
    n, m = len(reference), len(sample)
    values = sorted([(v, 0) for v in reference] + [(v, 1) for v in sample])
    i = j = most = 0
    for _, side in values:
        i, j = (i + 1, j) if side == 0 else (i, j + 1)
        most = max(most, i * m - j * n)
    ways = [0] * (m + 1)
    for a in range(n + 1):
        for b in range(m + 1):
            if a == 0 and b == 0:
                ways[b] = 1
            elif a * m - b * n >= most:
                ways[b] = 0
            else:
                ways[b] = (ways[b] if a else 0) + (ways[b - 1] if b else 0)
    return 1 - float(ways[m] / math.comb(n + m, n)) if ways[m].bit_length() < 900 else (
        (math.comb(n + m, n) - ways[m]) * 10**18 // math.comb(n + m, n) / 1e18
    )


def hypergeometric(reference, sample):
    """The exact conditional p-value of chi-square for two classes."""
    (a, b), (c, d) = reference, sample
    n, m, ones = a + b, c + d, a + c

    def chi2(k):
        expected = n * ones / (n + m)
        return (k - expected) ** 2

    weights = {
        k: math.comb(n, k) * math.comb(m, ones - k)
        for k in range(max(0, ones - m), min(n, ones) + 1)
    }
    return sum(w for k, w in weights.items() if chi2(k) >= chi2(a) - 1e-9) / sum(weights.values())


def case(name, test, reference, sample, scipy_p, exact, **options):
    print(
        json.dumps(
            {
                "id": name,
                "test": test,
                "options": options,
                "reference": reference,
                "sample": sample,
                "scipy": None if scipy_p is None else float(scipy_p),
                "exact": exact,
            }
        )
    )


print(json.dumps({"meta": {"scipy": scipy.__version__, "numpy": np.__version__}}))

x, y = repeated([0, 1], [300, 300]), repeated([0, 1], [50, 50])
case(
    "600 and 100 values, half of them 0 and half 1 in each",
    "cramer_von_mises", x, y, stats.cramervonmises_2samp(x, y).pvalue, 1.0,
)

x = list(range(1, 9))
y = [value + 0.5 for value in x]
case(
    "1 to 8 against 1.5 to 8.5",
    "anderson_darling", x, y, stats.anderson_ksamp([x, y]).pvalue, all_splits(x, y, anderson_darling),
)
y = [value + 8.5 for value in x]
case(
    "1 to 8 against 9.5 to 16.5",
    "anderson_darling", x, y, stats.anderson_ksamp([x, y]).pvalue, all_splits(x, y, anderson_darling),
)
x, y = repeated([0, 1], [8, 2]), repeated([0, 1], [3, 7])
case(
    "8 zeros and 2 ones against 3 and 7",
    "anderson_darling", x, y, stats.anderson_ksamp([x, y]).pvalue, hypergeometric((8, 2), (3, 7)),
)

x = [i / 600 for i in range(600)]
y = [i / 500 + 0.0301 for i in range(500)]
case(
    "600 even steps against 500, moved by 0.0301",
    "ks", x, y, stats.ks_2samp(x, y, alternative="greater").pvalue, one_sided_ks(x, y),
    alternative="greater",
)

x, y = [1e15 + i for i in range(10)], [1e15 + i + 3 for i in range(10)]
case(
    "1e15 + (0 to 9) against 1e15 + (3 to 12)",
    "welch_t", x, y, stats.ttest_ind(x, y, equal_var=False).pvalue,
    float(stats.ttest_ind(range(10), range(3, 13), equal_var=False).pvalue),
)

case(
    "10 a and 20 b against 20 a and 10 b",
    "chi2", {"a": 10, "b": 20}, {"a": 20, "b": 10},
    stats.chi2_contingency([[10, 20], [20, 10]], correction=False).pvalue,
    hypergeometric((10, 20), (20, 10)),
)

x, y = [3] * 50, [4] * 50
case(
    "50 times 3 against 50 times 4",
    "epps_singleton", x, y, stats.epps_singleton_2samp(x, y).pvalue, None,
)
