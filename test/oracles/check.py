"""Recomputes the known answers in this folder from the samples in them: pip install scipy statsmodels mpmath"""
import gzip, json, math, os, sys
import mpmath
import numpy as np
from scipy import stats
from statsmodels.stats.multitest import multipletests

here = os.path.dirname(os.path.abspath(__file__))


def lines(name):
    with gzip.open(os.path.join(here, name + '.jsonl.gz'), 'rt') as file:
        return [row for row in map(json.loads, file) if 'meta' not in row]


compared, wrong = 0, []


def compare(what, known, found, precision=1e-9):
    """Non-finite numbers are strings; NaN stands for what SciPy does not define, and its versions differ there."""
    global compared
    known, found = float(known), float(found)
    if math.isnan(known) or math.isnan(found):
        return
    compared += 1
    if known != found and abs(found - known) > precision * max(abs(known), 1e-300):
        wrong.append(f'{what}: known {known}, found {found}')


def two_sample(case):
    name = case['id']
    x, y = (np.array(case[side], float) for side in 'xy')
    ks = stats.ks_2samp(x, y)
    compare(f'{name} ks D', case['ks']['D'], ks.statistic)
    compare(f'{name} ks p', case['ks']['p_auto'], ks.pvalue)
    for side in ('less', 'greater'):
        compare(f'{name} ks D {side}', case['ks'][side]['D'], stats.ks_2samp(x, y, alternative=side).statistic)
    if np.isfinite(x).all() and np.isfinite(y).all() and min(len(x), len(y)) > 1:
        for test, equal in (('welch', False), ('student', True)):
            found = stats.ttest_ind(x, y, equal_var=equal)
            compare(f'{name} {test} t', case[test]['t'], found.statistic)
            compare(f'{name} {test} p', case[test]['p'], found.pvalue)
        compare(f'{name} wasserstein', case['wasserstein'], stats.wasserstein_distance(x, y))
        compare(f'{name} energy', case['energy_distance'], stats.energy_distance(x, y), 1e-7)
    counts = np.array(case['table']['counts'])
    counts = counts[:, counts.sum(0) > 0]
    if 'chi2' in case and counts.shape[1] > 1:
        found = stats.chi2_contingency(counts, correction=False)
        compare(f'{name} chi2', case['chi2']['chi2'], found[0])
        compare(f'{name} chi2 p', case['chi2']['p'], found[1])


mpmath.mp.dps = 40
special = {
    'kolmogorov_sf': lambda x: 2 * mpmath.nsum(lambda k: (-1) ** (k - 1) * mpmath.e ** (-2 * k * k * x * x), [1, 200]),
    'chi2_sf': lambda x, df: mpmath.gammainc(mpmath.mpf(df) / 2, mpmath.mpf(x) / 2, regularized=True),
    'normal_sf': lambda z: mpmath.erfc(z / mpmath.sqrt(2)) / 2,
    'normal_ppf': lambda p: mpmath.findroot(lambda z: mpmath.log(mpmath.ncdf(z) / p), stats.norm.ppf(float(p))),
    'student_t_two_sided_p': lambda t, df: mpmath.betainc(df / 2, 0.5, 0, df / (df + t * t), regularized=True),
}

for case in lines('two_sample'):
    two_sample(case)
for case in lines('special_functions'):
    if case['fn'] in special and not (case['fn'] == 'kolmogorov_sf' and case['args'][0] < 0.1):
        compare(f"{case['fn']} {case['args']}", case['value'], special[case['fn']](*map(mpmath.mpf, case['args'])))
for case in lines('multiple_testing'):
    for method, known in case['methods'].items():
        for i, adjusted in enumerate(multipletests(case['p'], case['alpha'], method)[1]):
            compare(f"{case['id']} {method} {i}", known['p_adjusted'][i], adjusted)

print('\n'.join(wrong))
print(f'{compared} values compared, {len(wrong)} differ')
sys.exit(len(wrong) > 0)
