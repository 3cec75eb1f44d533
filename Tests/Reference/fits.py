"""Prints the expected values of RobustFitTests, IntervalTests and BoundedFitTests.

Independent of the library: scipy 1.17.1's least_squares (tolerances 1e-15) for robust losses and bounds,
its minima polished by Newton's method on the objective in 50 digits of mpmath; the profile by Newton's
method in mpmath on the sum of squares with one parameter held, its ends by bisection. No test needs this
file; run `python3 Tests/Reference/fits.py` to see the numbers again.
"""

import mpmath as mp
import numpy as np
from scipy.optimize import least_squares
from scipy.stats import t as student

mp.mp.dps = 50
T = [float(k) for k in range(1, 15)]
Y = [2.1, 3.4, 4.9, 8.2, 11.3, 16.9, 35.0, 29.8, 36.6, 41.9, 47.2, 49.1, 41.0, 53.8]
CLEAN = Y[:6] + [23.4] + Y[7:12] + [52.6] + Y[13:]


def curve(p, t):
    return p[0] / (1 + mp.exp(-p[1] * (t - p[2])))


RHO = {
    "squares": lambda z: z,
    "huber": lambda z: z if z <= 1 else 2 * mp.sqrt(z) - 1,
    "soft-l1": lambda z: 2 * (mp.sqrt(1 + z) - 1),
    "cauchy": lambda z: mp.log(1 + z),
    "tukey": lambda z: (1 - (1 - z) ** 3) / 3 if z <= 1 else mp.mpf(1) / 3,
}


def tukey(z):
    inside = z <= 1
    return np.array([np.where(inside, (1 - (1 - z) ** 3) / 3, 1 / 3),
                     np.where(inside, (1 - z) ** 2, 0), np.where(inside, -2 * (1 - z), 0)])


def objective(p, y, shape, scale):
    return sum(scale**2 * RHO[shape](((curve(p, mp.mpf(t)) - mp.mpf(v)) / scale) ** 2)
               for t, v in zip(T, y))


SLOPE = {
    "squares": lambda z: 1,
    "huber": lambda z: 1 if z <= 1 else 1 / mp.sqrt(z),
    "soft-l1": lambda z: 1 / mp.sqrt(1 + z),
    "cauchy": lambda z: 1 / (1 + z),
    "tukey": lambda z: (1 - z) ** 2 if z <= 1 else 0,
}


def slopes(p, t):
    share = 1 / (1 + mp.exp(-p[1] * (t - p[2])))
    steep = p[0] * share * (1 - share)
    return [share, steep * (t - p[2]), -steep * p[1]]


def minimum(start, free, y, shape="squares", scale=1):
    """The parameters at which the gradient of the objective by the free ones is zero."""
    def gradient(*q):
        p = list(start)
        for i, v in zip(free, q):
            p[i] = v
        total = [mp.mpf(0)] * len(free)
        for t, v in zip(map(mp.mpf, T), map(mp.mpf, y)):
            r = curve(p, t) - v
            weight = r * SLOPE[shape]((r / scale) ** 2)
            total = [a + weight * slopes(p, t)[i] for a, i in zip(total, free)]
        return total
    q = [mp.mpf(start[i]) for i in free]
    for _ in range(40):
        here = gradient(*q)
        tiny = [mp.mpf(10) ** -20 * max(abs(v), mp.mpf(10) ** -3) for v in q]
        rows = [[(a - b) / h for a, b in zip(gradient(*q[:k], q[k] + h, *q[k + 1:]), here)]
                for k, h in enumerate(tiny)]
        step = mp.lu_solve(mp.matrix(rows).T, mp.matrix(here))
        q = [v - s for v, s in zip(q, step)]
        if max(abs(s / v) for s, v in zip(step, q)) < mp.mpf(10) ** -28:
            break
    else:
        raise ValueError("Newton's method did not settle")
    p = [mp.mpf(v) for v in start]
    for i, v in zip(free, q):
        p[i] = v
    return p


def show(name, values):
    print(name, [mp.nstr(v, 17) for v in values])


def robust(shape, scale):
    model = lambda p: np.array([p[0] / (1 + np.exp(-p[1] * (t - p[2]))) - v for t, v in zip(T, Y)])
    loss = {"squares": "linear", "soft-l1": "soft_l1", "tukey": tukey}.get(shape, shape)
    found = least_squares(model, [56, 0.45, 7.8], loss=loss, f_scale=scale, xtol=1e-15, ftol=1e-15,
                          gtol=1e-15, max_nfev=10000)
    best = minimum(list(found.x), [0, 1, 2], Y, shape, mp.mpf(scale))
    show(f"{shape} {scale}", best + [objective(best, Y, shape, mp.mpf(scale))])
    print("   scipy agrees to", max(abs(a / b - 1) for a, b in zip(found.x, map(float, best))))
    return best


def huber_errors(best, scale):
    r = np.array([float(curve(best, t)) - v for t, v in zip(T, Y)])
    J = np.array([[float(v) for v in slopes(best, mp.mpf(t))] for t in T])
    inside = np.abs(r) <= scale
    psi, slope = np.where(inside, r, np.sign(r) * scale), inside.astype(float)
    n, p = len(T), 3
    m = slope.mean()
    K = 1 + p / n * slope.var() / m**2
    cov = K**2 * (psi**2).sum() / (n - p) / m**2 * np.linalg.inv(J.T @ J)
    print("huber errors", [repr(float(v)) for v in np.sqrt(np.diag(cov))])


def profile(y, fixed, free_start):
    """The ends of the 95% profile interval of the parameter at `fixed`."""
    n = len(T)
    total = lambda p: objective(p, y, "squares", mp.mpf(1))
    best = minimum(free_start, [0, 1, 2], y)
    smallest = total(best)
    limit = smallest * (1 + mp.mpf(student.ppf(0.975, n - 3)) ** 2 / (n - 3))
    rest = [i for i in range(3) if i != fixed]

    def height(value, start):
        held = list(start)
        held[fixed] = value
        found = minimum(held, rest, y)
        return total(found) - limit, found

    ends = []
    for sign in (-1, 1):
        inner, start, step = best[fixed], best, abs(best[fixed]) / 100
        while True:
            outer = inner + sign * step
            value, found = height(outer, start)
            if value > 0:
                break
            inner, start = outer, found
        for _ in range(60):
            middle = (inner + outer) / 2
            value, found = height(middle, start)
            if value > 0:
                outer = middle
            else:
                inner, start = middle, found
        ends.append(inner)
    show(f"profile of {fixed}", [best[fixed]] + ends)
    return best


if __name__ == "__main__":
    for shape, scale in (("squares", 1.0), ("huber", 1.5), ("soft-l1", 1.5), ("cauchy", 2.0), ("tukey", 6.0)):
        best = robust(shape, scale)
        if shape == "huber":
            huber_errors(best, scale)
    for index in range(3):
        profile(CLEAN, index, [56, 0.45, 7.8])
    # Capacity on a bound: the other two on their own.
    best = minimum([50, 0.5, 7.4], [1, 2], CLEAN)
    show("capacity on its bound 50", best + [objective(best, CLEAN, "squares", mp.mpf(1))])
    # One parameter: the rest held.
    one = lambda k: objective([k, mp.mpf("0.45"), mp.mpf("7.8")], CLEAN, "squares", mp.mpf(1))
    s = [1 / (1 + mp.exp(-mp.mpf("0.45") * (mp.mpf(t) - mp.mpf("7.8")))) for t in T]
    best = sum(a * mp.mpf(v) for a, v in zip(s, CLEAN)) / sum(a * a for a in s)
    rss = one(best)
    half = mp.mpf(student.ppf(0.975, 13)) * mp.sqrt(rss / 13 / sum(a * a for a in s))
    show("capacity alone", [best, best - half, best + half])
