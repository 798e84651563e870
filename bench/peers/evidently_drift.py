import sys
import tempfile

import pandas as pd
from evidently import Report
from evidently.presets import DataDriftPreset

reference, sample = (pd.read_csv(f) if f.endswith('csv') else pd.read_parquet(f) for f in sys.argv[1:3])
with tempfile.NamedTemporaryFile(suffix='.html') as page:
    Report([DataDriftPreset(num_method='ks')]).run(sample, reference).save_html(page.name)
