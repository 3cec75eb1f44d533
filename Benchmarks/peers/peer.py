"""What the Python peers share: one timed run for each line that comes in.

The benchmark starts a peer once and asks it for a run between its own, so that both meet the same
machine. The first line holds the figures as JSON; each later line asks for the seconds per unit of
work of one run, of the named variant.
"""

import json
import sys
import time


def serve(prepare):
    """`prepare(figures)` returns the variants by name, each a pair (run, units of work a run)."""
    variants = prepare(json.loads(sys.stdin.readline()))
    for run, _ in variants.values():
        run()
    print("ready", flush=True)
    for line in sys.stdin:
        run, units = variants[line.strip()]
        repeats = 1
        while True:
            start = time.perf_counter()
            for _ in range(repeats):
                run()
            seconds = time.perf_counter() - start
            if seconds > 0.02:
                break
            repeats *= 2
        print(repr(seconds / repeats / units), flush=True)
