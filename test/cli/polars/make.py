"""Writes the rows of ../formats.test.ts as Feather files with Polars' defaults: `pip install polars`, then run this."""

from datetime import date, timedelta
from pathlib import Path

import polars

rows = range(3000)
frame = polars.DataFrame(
    {
        "n": [i * 7 % 91 for i in rows],
        "x": [i / 8 for i in rows],
        "k": [f"k{i % 5}" for i in rows],
        "b": [i % 2 == 0 for i in rows],
        "d": [date(2020, 1, 1) + timedelta(i % 300) for i in rows],
        "holes": [i % 9 if i % 4 > 0 else None for i in rows],
        "none": polars.Series([None for _ in rows], dtype=polars.Float64),
    }
)
for codec in "lz4", "zstd":
    frame.write_ipc(Path(__file__).parent / f"{codec}.feather", compression=codec)
