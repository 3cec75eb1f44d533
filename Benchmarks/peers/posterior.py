"""emcee on the same posterior, vectorised over walkers; an effective draw the unit of work."""

import emcee
import numpy as np

from peer import serve

WALKERS, WARM_UP, STEPS = 32, 500, 3000


def prepare(figures):
    times = np.array(figures["times"])
    logs = np.log(figures["levels"])
    means = np.array(figures["means"])
    deviations = np.array(figures["deviations"])

    def log_density(x):
        capacity, rate, midpoint, error = x.T[:, :, None]
        curve = capacity - np.log1p(np.exp(-np.exp(rate) * (times - midpoint)))
        squares = np.sum((logs - curve) ** 2, axis=1)
        prior = -0.5 * np.sum(((x - means) / deviations) ** 2, axis=1)
        density = prior - 0.5 * squares * np.exp(-2 * x[:, 3]) - len(times) * x[:, 3]
        return np.where(np.isfinite(density), density, -np.inf)

    def sample():
        np.random.seed(1)
        start = np.array(figures["start"]) + 0.05 * np.random.standard_normal((WALKERS, 4))
        sampler = emcee.EnsembleSampler(WALKERS, 4, log_density, vectorize=True)
        sampler.run_mcmc(start, WARM_UP + STEPS)
        return sampler

    slowest = sample().get_autocorr_time(discard=WARM_UP, quiet=True).max()
    return {"emcee": (sample, float(WALKERS * STEPS / slowest))}


serve(prepare)
