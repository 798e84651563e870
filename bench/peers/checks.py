"""The checks of suite.yaml, for the suites of the peers."""

bounds = {
    'id': (0, 2_000_000),
    'passengers': (1, 6),
    'distance': (0, 1000),
    'duration': (0, 100_000),
    'fare': (-100, 100),
    'tip': (0, 4),
    'longitude': (-75, -73),
    'latitude': (40, 41.5),
    'score': (-7, 7),
}
complete = ['id', 'pickup', 'vendor', 'zone']
sets = {'vendor': ['Acme', 'Bolt', 'Cab & Co'], 'flag': ['Y', 'N']}
