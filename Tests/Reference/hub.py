"""Writes hub-forecasts.csv, hub-baseline.csv, hub-target.csv and hub-scores.json: a small example in the
hubverse formats, and what `ogive score --scale both --baseline` must print for it.

The scores come from scores.py beside this file, 50 digits and independent of the library. No test needs
this file; run `python3 Tests/Reference/hub.py` to see that nothing changes.
"""

import csv
import json
import math
from pathlib import Path

import mpmath as mp
import numpy as np

from scores import (HUB, SEVEN, coverage_deviation, crps, exact, log_score, quantile_bias, quartile, wis)

HERE = Path(__file__).parent
COLUMNS = ["model_id", "reference_date", "location", "target", "horizon", "target_end_date",
           "output_type", "output_type_id", "value"]
ENDS = {"2024-01-06": ["2024-01-06", "2024-01-13", "2024-01-20"],
        "2024-01-13": ["2024-01-13", "2024-01-20", "2024-01-27"]}
LEVEL = {("US", "hosp"): 9000.0, ("US", "deaths"): 320.0, ("CA", "hosp"): 700.0}


def write(name, columns, rows):
    with open(HERE / name, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def tasks():
    for (location, target), level in LEVEL.items():
        for origin, ends in ENDS.items():
            for horizon, end in enumerate(ends):
                yield (origin, location, target, str(horizon), end), level


def forecasts(model, levels, rng, spread):
    """Quantiles by level for each task, rounded as a team would."""
    table = {}
    for task, level in tasks():
        centre = level * math.exp(rng.normal(0, 0.1))
        width = spread * (1 + 0.3 * int(task[3]))
        noise = np.sort(rng.normal(0, 1, len(levels)))
        table[(model, *task)] = [round(centre * math.exp(width * z), 3) for z in noise]
    return table


def quantile_rows(table, levels):
    for key, values in table.items():
        for level, value in zip(levels, values):
            yield [*key, "quantile", level, value]


def entries(levels, values, draws, observed, log):
    scale = mp.log if log else (lambda x: x)
    y = scale(mp.mpf(observed))
    if draws is not None:
        d = [scale(mp.mpf(x)) for x in draws]
        # The quantiles are those of the draws themselves, taken to the scale afterwards.
        q = [scale(quartile([mp.mpf(x) for x in draws], exact(t))) for t in levels]
    else:
        q = [scale(mp.mpf(v)) for v in values]
    tau = [exact(t) for t in levels]
    total, dispersion, under, over = wis(tau, q, y)
    inside = lambda c: int(q[levels.index(round((1 - c) / 2, 3))] <= y
                           <= q[levels.index(round((1 + c) / 2, 3))])
    result = {"wis": total, "dispersion": dispersion, "underprediction": under,
              "overprediction": over, "ae_median": abs(y - q[levels.index(0.5)]),
              "coverage_50": inside(0.5), "coverage_90": inside(0.9) if 0.05 in levels else None,
              "coverage_deviation": coverage_deviation(tau, q, y), "bias": quantile_bias(tau, q, y),
              "crps": crps(d, y) if draws is not None else None,
              "log_score": log_score(d, y) if draws is not None else None}
    return result


def mean(group):
    result = {"n": len(group)}
    for name in group[0][1]:
        values = [scores[name] for key, scores, base in group]
        result[name] = None if any(v is None for v in values) else float(sum(values) / len(values))
    shared = [(scores["wis"], base) for key, scores, base in group if base is not None]
    result["skill"] = float(1 - sum(a for a, b in shared) / sum(b for a, b in shared))
    return result


def main():
    rng = np.random.default_rng(7)
    team = forecasts("team-curve", HUB, rng, 0.15)
    base = forecasts("flat", SEVEN, rng, 0.3)
    dropped = ("flat", "2024-01-13", "CA", "hosp", "2", "2024-01-27")
    del base[dropped]
    draws = {}
    for task, level in tasks():
        centre = level * math.exp(rng.normal(0, 0.15))
        draws[("team-draws", *task)] = [
            round(float(x), 2) for x in centre * np.exp(rng.normal(0, 0.2, 40))]
    rows = []
    for key, values in team.items():
        rows += [[*key, "quantile", t, v] for t, v in zip(HUB, values) if t != 0.5]
        rows.append([*key, "median", "NA", values[HUB.index(0.5)]])
        rows.append([*key, "mean", "NA", round(sum(values) / 23, 3)])
    rows += [[*key, "sample", i, v] for key, values in draws.items() for i, v in enumerate(values)]
    write("hub-forecasts.csv", COLUMNS, rows)
    write("hub-baseline.csv", COLUMNS, quantile_rows(base, SEVEN))
    truth = {}
    for (origin, location, target, horizon, end), level in tasks():
        if (location, target, end) == ("US", "deaths", "2024-01-27"):
            continue
        if (location, target, end) not in truth:
            truth[(location, target, end)] = round(level * math.exp(rng.normal(0, 0.2)))
    write("hub-target.csv", ["as_of", "location", "target", "target_end_date", "observation"],
          [["2024-02-03", *key, value] for key, value in truth.items()]
          + [["2024-01-27", "US", "hosp", "2024-01-13", 1]])
    scales = []
    for log in (False, True):
        scored = []
        for model, table in (("team-curve", team), ("team-draws", draws)):
            for key, values in table.items():
                figure = (key[2], key[3], key[5])
                if figure not in truth:
                    continue
                is_draws = model == "team-draws"
                scores = entries(HUB, None if is_draws else values, values if is_draws else None,
                                 truth[figure], log)
                other = base.get(("flat", *key[1:]))
                against = other and entries(SEVEN, other, None, truth[figure], log)["wis"]
                scored.append((key, scores, against))
        names = lambda key: {"model_id": key[0], "location": key[2], "target": key[3]}
        order = list(dict.fromkeys(tuple(names(key).values()) for key, _, _ in scored))
        groups = [dict(zip(("model_id", "location", "target"), name))
                  | mean([s for s in scored if tuple(names(s[0]).values()) == name])
                  for name in order]
        pooled = [{"model_id": model} | mean([s for s in scored if s[0][0] == model])
                  for model in ("team-curve", "team-draws")]
        scales.append({"scale": "log" if log else "natural", "groups": groups, "pooled": pooled})
    (HERE / "hub-scores.json").write_text(json.dumps(scales, indent=1) + "\n")


if __name__ == "__main__":
    main()
