"""Runs a command and prints, as JSON, its exit code, wall seconds, CPU seconds and peak memory (KiB)."""

import json
import resource
import subprocess
import sys
import time

start = time.monotonic()
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
wall = time.monotonic() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(
    json.dumps(
        {
            'code': done.returncode,
            'wall': wall,
            'cpu': used.ru_utime + used.ru_stime,
            'peak': used.ru_maxrss,
            'stderr': done.stderr[-400:],
        }
    )
)
