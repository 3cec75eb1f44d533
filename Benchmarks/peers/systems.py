"""scipy's solve_ivp on three competing players, one trajectory after the other."""

import numpy as np
from scipy.integrate import solve_ivp

from peer import serve


def prepare(figures):
    parameters = np.array(figures["parameters"])
    rates, capacities = parameters[:3], parameters[3:6]
    effects = np.eye(3)
    effects[~np.eye(3, dtype=bool)] = parameters[6:]
    times, start = np.array(figures["times"]), np.array(figures["start"])

    def growth(_, levels):
        return rates * levels * (1 - effects @ levels / capacities)

    def at(tolerance):
        def run():
            solve_ivp(
                growth, (0, times[-1]), start, t_eval=times, rtol=tolerance, atol=tolerance)

        return run

    return {"1e-6": (at(1e-6), 1), "1e-8": (at(1e-8), 1)}


serve(prepare)
