"""scipy's curve_fit on the same figures from the same starting values."""

import warnings

import numpy as np
from scipy.optimize import curve_fit

from peer import serve


def logistic(t, capacity, rate, midpoint):
    return capacity / (1 + np.exp(-rate * (t - midpoint)))


def slopes(t, capacity, rate, midpoint):
    decay = np.exp(-rate * (t - midpoint))
    share = 1 / (1 + decay)
    slope = capacity * share * share * decay
    return np.stack([share, slope * (t - midpoint), -slope * rate], axis=1)


def prepare(figures):
    times = np.array(figures["times"])
    series = [np.array(levels) for levels in figures["series"]]
    start = figures["start"]
    warnings.simplefilter("ignore")

    def fit(**settings):
        def run():
            for levels in series:
                curve_fit(logistic, times, levels, p0=start, **settings)

        return run, len(series)

    return {"curve_fit": fit(), "curve_fit with jac": fit(jac=slopes)}


serve(prepare)
