"""Writes units.jsonl.gz: tests of whole units with exact answers, in fractions. Needs nothing but Python 3.9.

A case has units, the last m of which are the sample. Each statistic is computed for every choice of m units; p-values are
adjusted by Westfall and Young's step-down maximum of z."""
import gzip, json, os, random
from fractions import Fraction
from itertools import combinations


def share(rows, holds):
    return Fraction(sum(map(holds, rows)), len(rows))


def d(sample, rest):
    return max(abs(share(sample, lambda x: x <= t) - share(rest, lambda x: x <= t)) for t in sample + rest)


def total_variation(sample, rest):
    return sum(abs(share(sample, lambda x: x == t) - share(rest, lambda x: x == t)) for t in set(sample + rest)) / 2


def new(sample, rest):
    return share(sample, lambda x: x not in rest)


statistics = {'D': d, 'share': total_variation, 'new': new}


def answers(units, m, hypotheses):
    """Rows of statistics, the observed choice first; then what is known of each column of these."""
    n = len(units)
    observed = tuple(range(n - m, n))
    choices = [observed] + [choice for choice in combinations(range(n), m) if choice != observed]
    table = [
        [
            statistics[name](
                [x for i in chosen for x in units[i][column]],
                [x for i in range(n) if i not in chosen for x in units[i][column]],
            )
            for column, name in hypotheses
        ]
        for chosen in choices
    ]
    count = len(table)
    columns = list(zip(*table))
    means = [sum(column) / count for column in columns]
    variances = [sum((t - mean) ** 2 for t in column) / count for column, mean in zip(columns, means)]

    # The sign and the square of z, which have its order and are fractions.
    def z(t, j):
        return (t - means[j]) * abs(t - means[j]) / variances[j]

    varying = [j for j, variance in enumerate(variances) if variance > 0]
    order = sorted(varying, key=lambda j: -z(table[0][j], j))
    adjusted, largest = {}, Fraction(0)
    for i, j in enumerate(order):
        reached = sum(max(z(row[q], q) for q in order[i:]) >= z(table[0][j], j) for row in table)
        largest = max(largest, Fraction(reached, count))
        adjusted[j] = largest
    results = [
        None
        if j not in adjusted
        else {
            'statistic': str(table[0][j]),
            'mean': str(means[j]),
            'variance': str(variances[j]),
            'pValue': str(adjusted[j]),
        }
        for j in range(len(hypotheses))
    ]
    return {'relabelings': count, 'results': results}


def case(name, m, hypotheses, units):
    return {'id': name, 'm': m, 'hypotheses': hypotheses, 'units': units, **answers(units, m, hypotheses)}


def drawn(seed):
    """A case at random: few units of unequal size, numbers with ties, classes, missing flags."""
    of = random.Random(seed)
    n = of.randint(3, 8)
    m = of.randint(1, max(1, n // 2))
    moved = of.choice([0, 0, 2])

    def unit(i):
        rows = range(of.randint(1, 5))
        x = [of.randint(0, 4) + (moved if i >= n - m else 0) for _ in rows]
        return {'x': x, 'c': [of.choice('abc') for _ in rows], 'missing': [of.randint(0, 1) for _ in rows]}

    hypotheses = [['x', 'D'], ['c', 'share'], ['missing', 'share'], ['c', 'new']]
    return case(f'drawn {seed}', m, hypotheses, [unit(i) for i in range(n)])


def numbers(*units):
    return [{'x': [int(digit) for digit in unit]} for unit in units]


def cases():
    yield case('four and one', 1, [['x', 'D']], numbers('1234', '2345', '1357', '2246', '5678'))
    classes = ['aab', 'abb', 'aaa', 'abc', 'aab', 'bba']
    both = [{**x, 'c': list(c)} for x, c in zip(numbers('123', '234', '115', '334', '678', '569'), classes)]
    yield case('four and two, two columns', 2, [['x', 'D'], ['c', 'share']], both)
    apart = [{'x': [value]} for value in (1, 2, 3, 11, 12, 13)]
    yield case('three and three, which can change places', 3, [['x', 'D']], apart)
    first = [{'missing': [0, 0, int(i == 19)]} for i in range(20)]
    yield case('the first missing value ever', 1, [['missing', 'share']], first)
    yield case('units of unequal size', 1, [['x', 'D']], numbers('1', '12', '123', '2222', '31', '999'))
    yield case('the same in every choice', 1, [['x', 'D']], numbers('1', '1', '1'))
    yield from map(drawn, range(60))


here = os.path.dirname(os.path.abspath(__file__))
lines = ''.join(json.dumps(each) + '\n' for each in cases())
with open(os.path.join(here, 'units.jsonl.gz'), 'wb') as file:
    file.write(gzip.compress(lines.encode(), mtime=0))
print(f'{lines.count(chr(10))} cases')
