"""numpy on the same arrays: a curve, quantiles, normal draws."""

import numpy as np

from peer import serve


def prepare(figures):
    times = np.array(figures["times"])
    capacity, rate, midpoint = figures["parameters"]
    levels = figures["levels"]
    generator = np.random.default_rng(1)
    draws = {count: generator.standard_normal(count) for count in figures["counts"]}

    def curve():
        return capacity / (1 + np.exp(-rate * (times - midpoint)))

    variants = {"curve": (curve, len(times))}
    for count, values in draws.items():
        variants[f"quantile {count}"] = (
            lambda values=values: np.quantile(values, levels), count)
        variants[f"normal {count}"] = (
            lambda count=count: generator.standard_normal(count), count)
    return variants


serve(prepare)
