"""Writes Tests/OgiveInferenceTests/ScoreReference+*.swift: what every score must be.

Made with 50 digits of mpmath 1.3.0 from the definitions, by other routes than the library's (the weighted interval
score as twice the mean pinball score, the ranked probability score as an integral and over all pairs),
and, where they have the score, held against scoringrules 0.10.0 and properscoring 0.1.
No test needs this file; run `python3 Tests/Reference/scores.py` to see that nothing changes.
"""

import subprocess
from pathlib import Path

import mpmath as mp
import numpy as np
import properscoring
import scoringrules

mp.mp.dps = 50
HUB = [0.01, 0.025] + [k / 20 for k in range(1, 20)] + [0.975, 0.99]
SEVEN = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975]
FOUR = [0.05, 0.25, 0.75, 0.95]


def exact(level):
    """The level that was meant: 0.05, not the double nearest to it."""
    return mp.mpf(repr(level))


def agree(ours, theirs, tolerance=1e-12):
    assert abs(float(ours) - float(theirs)) <= tolerance * max(1, abs(float(theirs))), (ours, theirs)
    return ours


def pinball(q, tau, y):
    value = max(tau * (y - q), (tau - 1) * (y - q))
    return agree(value, scoringrules.quantile_score(float(y), float(q), float(tau)))


def wis(levels, values, y):
    """Twice the mean pinball score; over- and underprediction interval by interval."""
    total = 2 * sum(pinball(q, t, y) for q, t in zip(values, levels)) / len(levels)
    pairs = [(values[i], values[-1 - i], 2 * levels[i]) for i in range(len(levels) // 2)]
    weight = mp.mpf(len(levels)) / 2
    middle = values[len(levels) // 2] if len(levels) % 2 else None
    over = sum(l - y for l, u, a in pairs if y < l)
    under = sum(y - u for l, u, a in pairs if y > u)
    if middle is not None:
        over += mp.mpf(1) / 2 * (middle - y if y < middle else 0)
        under += mp.mpf(1) / 2 * (y - middle if y > middle else 0)
    # scoringrules 0.10.0 adds half the median itself to its weighted interval score, not half its
    # error, so only its interval scores can be relied on.
    parts = sum(a / 2 * interval_score(l, u, a, y) for l, u, a in pairs)
    if middle is not None:
        parts += abs(y - middle) / 2
    agree(total, parts / weight)
    return total, total - (over + under) / weight, under / weight, over / weight


def interval_score(l, u, a, y):
    value = (u - l) + 2 / a * max(l - y, 0) + 2 / a * max(y - u, 0)
    return agree(value, scoringrules.interval_score(float(y), float(l), float(u), float(a)))


def coverage_deviation(levels, values, y):
    pairs = [(values[i], values[-1 - i], 1 - 2 * levels[i]) for i in range(len(levels) // 2)]
    return sum((1 if l <= y <= u else 0) - c for l, u, c in pairs) / len(pairs)


def quantile_bias(levels, values, y):
    """scoringutils 2: bias_quantile, with interpolate_median."""
    half = mp.mpf(1) / 2
    if half in levels:
        median = values[levels.index(half)]
    else:
        below = max(t for t in levels if t < half)
        above = min(t for t in levels if t > half)
        low, high = values[levels.index(below)], values[levels.index(above)]
        median = high + (half - above) / (below - above) * (low - high)
    if y == median:
        return mp.mpf(0)
    if y < median:
        under = [t for t, q in zip(levels, values) if q <= y]
        return 1 - 2 * max(under) if under else mp.mpf(1)
    over = [t for t, q in zip(levels, values) if q >= y]
    return 1 - 2 * min(over) if over else mp.mpf(-1)


def crps(draws, y):
    """The integral of the squared distance between the two step functions, and the sum over pairs."""
    m = len(draws)
    points = sorted(draws + [y])
    integral = sum(
        (b - a) * (mp.mpf(sum(d <= a for d in draws)) / m - (1 if a >= y else 0)) ** 2
        for a, b in zip(points, points[1:]))
    pairs = sum(abs(a - b) for a in draws for b in draws)
    agree(integral, sum(abs(d - y) for d in draws) / m - pairs / (2 * mp.mpf(m) ** 2))
    floats = np.array([float(d) for d in draws])
    agree(integral, properscoring.crps_ensemble(float(y), floats))
    return agree(integral, scoringrules.crps_ensemble(float(y), floats, estimator="nrg"))


def quartile(draws, level):
    place = (len(draws) - 1) * level
    low = int(mp.floor(place))
    ordered = sorted(draws) + [mp.mpf(0)]
    return ordered[low] + (place - low) * (ordered[low + 1] - ordered[low])


def log_score(draws, y):
    """scoringRules 1.1: logs_sample with bw.nrd, R's 1.06 min(sd, IQR/1.34) n^(-1/5)."""
    m = mp.mpf(len(draws))
    if m == 1:
        return None
    mean = sum(draws) / m
    deviation = mp.sqrt(sum((d - mean) ** 2 for d in draws) / (m - 1))
    spread = quartile(draws, mp.mpf(3) / 4) - quartile(draws, mp.mpf(1) / 4)
    width = mp.mpf("1.06") * min(deviation, spread / mp.mpf("1.34")) * m ** (-mp.mpf(1) / 5)
    if width == 0:
        return None
    density = sum(mp.npdf(y, d, width) for d in draws) / m
    return -mp.log(density)


def logarithms(numbers):
    return [mp.log(n) for n in numbers]


def swift(number):
    return "nil" if number is None else mp.nstr(mp.mpf(number), 20, strip_zeros=False)


def array(numbers, indent="        "):
    texts = [repr(float(n)) for n in numbers]
    lines, line = [], indent
    for i, text in enumerate(texts):
        piece = text + ("," if i < len(texts) - 1 else "")
        if len(line) + len(piece) + 1 > 98 and line.strip():
            lines.append(line.rstrip())
            line = indent
        line += piece + " "
    lines.append(line.rstrip())
    return "[\n" + "\n".join(lines) + "\n      ]"


def scale(name):
    return (lambda x: x) if name == "natural" else mp.log


def quantile_case(levels, values, outcomes):
    tau = [exact(level) for level in levels]
    text = f"    QuantileCase(\n      levels: {array(levels)},\n      values: {array(values)},\n"
    text += "      outcomes: [\n"
    for y in outcomes:
        text += f"        ScoredOutcome(observed: {float(y)!r}, "
        for name in ("natural", "log"):
            q = [scale(name)(mp.mpf(v)) for v in values]
            outcome = scale(name)(mp.mpf(y))
            scores = (*wis(tau, q, outcome), interval_score(q[0], q[-1], 2 * tau[0], outcome),
                      pinball(q[-2], tau[-2], outcome), coverage_deviation(tau, q, outcome),
                      quantile_bias(tau, q, outcome))
            text += f"{name}: [" + ", ".join(map(swift, scores)) + "], "
        text = text[:-2] + "),\n"
    return text + "      ]),\n"


def draws_case(draws, outcomes):
    d = [mp.mpf(x) for x in draws]
    m = len(d)
    text = f"    DrawsCase(\n      draws: {array(draws)},\n      outcomes: [\n"
    for y in outcomes:
        below, upto = sum(x < y for x in d), sum(x <= y for x in d)
        text += f"        DrawsOutcome(observed: {float(y)!r}, "
        for name in ("natural", "log"):
            numbers, outcome = [scale(name)(x) for x in d], scale(name)(mp.mpf(y))
            text += (f"{name}: DrawsScores(crps: {swift(crps(numbers, outcome))}, logScore: "
                     f"{swift(log_score(numbers, outcome))}), ")
        text += (f"bias: {swift(1 - mp.mpf(below + upto) / m)}, "
                 f"below: {swift(mp.mpf(below) / m)}, upTo: {swift(mp.mpf(upto) / m)}),\n")
    return text + "      ]),\n"


def normal_case(mean, deviation, y):
    value = -mp.log(mp.npdf(mp.mpf(y), mp.mpf(mean), mp.mpf(deviation)))
    agree(value, scoringrules.logs_normal(y, mean, deviation))
    return f"    NormalCase(mean: {mean!r}, deviation: {deviation!r}, observed: {y!r}, score: {swift(value)}),\n"


def brier_case(probabilities, happened):
    p = [exact(x) for x in probabilities]
    n = mp.mpf(len(p))
    base = sum(happened) / n
    groups = {x: [o for q, o in zip(p, happened) if q == x] for x in p}
    shares = {x: mp.mpf(sum(os)) / len(os) for x, os in groups.items()}
    parts = (sum(len(groups[x]) * (x - shares[x]) ** 2 for x in groups) / n,
             sum(len(groups[x]) * (shares[x] - base) ** 2 for x in groups) / n, base * (1 - base))
    total = agree(parts[0] - parts[1] + parts[2],
                  np.mean([scoringrules.brier_score(o, float(q)) for q, o in zip(p, happened)]))
    events = ", ".join("true" if o else "false" for o in happened)
    return (f"    BrierCase(\n      probabilities: {array(probabilities)},\n"
            f"      happened: [{events}],\n      total: {swift(total)}, reliability: "
            f"{swift(parts[0])},\n      resolution: {swift(parts[1])}, uncertainty: "
            f"{swift(parts[2])}),\n")


def main():
    rng = np.random.default_rng(20221231)
    gamma = lambda size, shape, scale: [round(float(x), 6) for x in rng.gamma(shape, scale, size)]
    hub = sorted(gamma(23, 9, 60))
    seven = sorted(gamma(7, 4, 3))
    four = sorted(gamma(4, 4, 3))
    spread = gamma(50, 5, 40)
    eleven = gamma(11, 3, 0.2)
    whole = [float(x) for x in rng.poisson(4, 40) + 1]

    start = "// Written by Tests/Reference/scores.py, which says how: do not edit.\n\nextension ScoreReference {\n"
    text = start + "  static let quantiles: [QuantileCase] = [\n"
    text += quantile_case(
        HUB, hub, (hub[0] / 2, hub[3], (hub[9] + hub[10]) / 2, hub[11], hub[20], 3 * hub[-1]))
    text += quantile_case(SEVEN, seven, (0.25, seven[3], 9.75, 40.0))
    text += quantile_case(FOUR, four, (0.5, (four[1] + four[2]) / 2, four[2], 30.0))
    text += quantile_case([0.25, 0.5, 0.75], [2.0, 2.0, 2.0], (2.0, 2.5))
    files = {"Quantiles": text + "  ]\n}\n"}
    text = start + "  static let draws: [DrawsCase] = [\n"
    for draws, outcomes in ((spread, (60.0, 180.0, spread[7], 900.0)), (eleven, (0.0625, 0.5, 4.0)),
                            (whole, (1.0, 4.0, 5.0, 30.0)), ([3.25], (3.25, 5.0)),
                            ([2.0] * 5, (2.0, 3.5)), ([2.0, 7.0], (4.0,))):
        text += draws_case(draws, outcomes)
    text += "  ]\n\n  static let normals: [NormalCase] = [\n"
    for case in ((0.0, 1.0, 0.0), (2.5, 0.125, 3.0), (-7.0, 40.0, 12.5), (1e6, 1e4, 9.5e5)):
        text += normal_case(*case)
    text += "  ]\n\n  static let briers: [BrierCase] = [\n"
    text += brier_case([0.1, 0.1, 0.1, 0.5, 0.5, 0.9, 0.9, 0.9, 0.9, 0.5],
                       [0, 0, 1, 1, 0, 1, 1, 0, 1, 1])
    text += brier_case([0.0, 1.0, 0.25, 0.7], [0, 1, 1, 0])
    text += brier_case([0.3], [1])
    text += "  ]\n\n"
    errors, known = gamma(6, 2, 3), gamma(9, 6, 10)
    mase = lambda s: (sum(mp.mpf(e) for e in errors) / 6) / (
        sum(abs(mp.mpf(b) - mp.mpf(a)) for a, b in zip(known, known[s:])) / (9 - s))
    base = gamma(6, 2, 4)
    ratio = sum(mp.mpf(e) for e in errors) / sum(mp.mpf(e) for e in base)
    mean = mp.exp(sum(mp.log(mp.mpf(a) / mp.mpf(b)) for a, b in zip(errors, base)) / 6)
    text += f"""  static let relative = RelativeCase(
    errors: {array(errors)},
    baseline: {array(base)},
    known: {array(known)},
    scaledBySteps: {swift(mase(1))}, scaledBySeasonsOfFour: {swift(mase(4))},
    ratio: {swift(ratio)}, geometricMeanOfRatios: {swift(mean)})
}}
"""
    files["Draws"] = text
    folder = Path(__file__).parent.parent / "OgiveInferenceTests"
    for topic, text in files.items():
        file = folder / f"ScoreReference+{topic}.swift"
        file.write_text(text)
        subprocess.run(["swift", "format", "format", "-i", str(file)], check=True)


if __name__ == "__main__":
    main()
