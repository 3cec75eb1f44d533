"""Measure plain forecasts on development tasks and write results/backtest.md.

usage: python3 Benchmarks/backtest/backtest.py DATA [OUTPUT.md]

DATA is a folder with series.csv, tasks.csv, peers.csv.gz and score.py, whose scores are used as they
are. Needs pandas and numpy, and builds the benchmarks' `variants` in release. Run it from the project's
folder. Constants that were tuned are derived again without each group of series and scored on it.
"""
import importlib.util, io, os, subprocess, sys, tempfile, warnings

warnings.filterwarnings("ignore")
import numpy as np
import pandas as pd

LEVELS = [0.05, 0.1, 0.25, 0.75, 0.9, 0.95]
BUCKETS = [(3, 4), (5, 8), (9, 999)]
ABLATIONS = [
    ("no stretch", "bands not stretched by rank"),
    ("no damped trend", "no damped trend from 13 figures on"),
    ("no ceiling", "ceiling not told"),
    ("ceiling not bent", "ceiling told, paths not bent below it"),
    ("ceiling 60 : 40 too", "families 60 : 40 below a ceiling too"),
    ("saturating family alone", "the saturating family alone"),
    ("power growth alone", "power growth alone"),
    ("priors three times as wide", "priors on growth, room and shape three times as wide"),
    ("independent residuals", "residuals without memory"),
    ("past as quiet as today", "residuals no louder in the past"),
    ("no doubt about growth", "no doubt about growth beyond the posterior's"),
]
PEERS = {
    "rwd_lin": "random walk with drift", "ets_damped": "damped trend",
    "dot_log": "ETS, theta, ARIMA and drift combined", "nls_gompertz": "least-squares Gompertz",
    "nls_best_aicc": "best least-squares S-curve by AICc", "prophet_lin": "Prophet",
    "prophet_log": "Prophet on logarithms", "autoets": "AutoETS", "theta": "theta",
    "autoarima": "AutoARIMA", "rw_log": "last value (the naive forecast)",
}


def load_scorer(folder):
    spec = importlib.util.spec_from_file_location("score", os.path.join(folder, "score.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def build():
    subprocess.run(
        ["swift", "build", "-c", "release", "--package-path", "Benchmarks", "--product", "variants",
         "-Xcc", "-march=native", "-Xcc", "-ffp-contract=off"], check=True, stdout=sys.stderr)
    return "Benchmarks/.build/release/variants"


def forecasts(binary, folder, stretches, names):
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as table:
        stretches.to_csv(table.name, index=False)
        run = subprocess.run(
            [binary, os.path.join(folder, "series.csv"), os.path.join(folder, "tasks.csv"),
             table.name] + names, check=True, capture_output=True, text=True)
    return pd.read_csv(io.StringIO(run.stdout))


def pinball_factor(distance, error, level, weight, way):
    """A part of the way, on the log scale, from 1 to the factor f with the least pinball loss of
    f * distance: that loss is convex and bends only where f * distance meets an error, so the best is one
    of the ratios."""
    ratios = np.unique(np.clip(error / distance, 0.05, 5))
    grid = np.unique(np.concatenate([ratios, [0.05, 1, 5]]))
    q = grid[:, None] * distance[None, :]
    loss = np.where(error >= q, level * (error - q), (1 - level) * (q - error))
    return float(grid[np.argmin((loss * weight).sum(1))]) ** way


def stretch_table(raw, tasks, way):
    """The factors that suit the forecasts `raw` of `tasks` best, by number of figures and level."""
    rows = []
    for low, high in BUCKETS:
        part = tasks[(tasks.n_obs >= low) & (tasks.n_obs <= high)]
        sizes = part.groupby("base_id").size()
        distances, errors, weights = [], [], []
        for task in part.itertuples():
            quantiles, actual, scale = raw[(task.series_id, task.origin_t)]
            distances.append(quantiles[:, [0, 1, 2, 4, 5, 6]] - quantiles[:, 3:4])
            errors.append(actual - quantiles[:, 3])
            # Every series counts alike, and relative to the naive forecast, as in the score.
            weights.append(np.full(len(actual), 1 / (len(actual) * sizes[task.base_id] * scale[task.base_id])))
        distance, error, weight = np.concatenate(distances), np.concatenate(errors), np.concatenate(weights)
        rows.append([low] + [
            pinball_factor(np.where(np.abs(distance[:, i]) < 1e-9, 1e-9 * np.sign(level - 0.5), distance[:, i]),
                           error, level, weight, way) for i, level in enumerate(LEVELS)])
    return rows


def held_out_stretches(scorer, raw, tasks, bench, naive, way):
    scale = naive.groupby("base_id").wis_log.mean().to_dict()
    actual = {(r.series_id, r.origin_t): (y, f) for r, t, y, _, f in scorer.iter_tasks(tasks, bench)}
    quantiles = {}
    for key, group in raw.groupby(["series_id", "origin_t"], sort=False):
        y, f = actual[key]
        values = group.value.to_numpy().reshape(-1, 7)
        quantiles[key] = (np.log(values / y[-1]), np.log(np.maximum(f, 0.01 * y[-1]) / y[-1]), scale)
    rows = []
    for group in sorted(tasks.group.unique()):
        for row in stretch_table(quantiles, tasks[tasks.group != group], way):
            rows.append([group] + row)
    everything = stretch_table(quantiles, tasks, way)
    return pd.DataFrame(rows, columns=["group", "least"] + [str(l) for l in LEVELS]), everything


def table(frame):
    head = "| " + " | ".join(frame.columns) + " |\n|---|" + "---:|" * (len(frame.columns) - 1) + "\n"
    return head + "".join("| " + " | ".join(str(v) for v in row) + " |\n" for row in frame.to_numpy())


def number(value):
    return f"{value:.3f}"


def percent(value):
    return f"{value:.1f}%"


def split(scorer, scores, methods, by, labels):
    """Ratios and 90% coverage of each method by a column of the scores."""
    means = scorer.agg(scores, [by])
    rows = []
    for key, label in labels:
        part = means[means[by] == key].set_index("method")
        row = {"": label, "series": int(part.series.iloc[0])}
        for name in methods:
            row[methods[name]] = number(part.loc[name].wis_log)
        row["in 90%, Ogive"] = percent(part.loc["recipe"].c90)
        rows.append(row)
    return table(pd.DataFrame(rows))


def main():
    folder, output = sys.argv[1], (sys.argv[2:] or ["results/backtest.md"])[0]
    scorer, binary = load_scorer(folder), build()
    tasks, bench = scorer.load_tasks(), scorer.load_bench()
    score = lambda rows, name: scorer.to_scores(rows.drop(columns="variant"), name, bench, tasks)
    peers = scorer.load_peers()
    naive = peers[peers.method == scorer.NAIVE]
    none = pd.DataFrame(columns=["group", "least"] + [str(l) for l in LEVELS])
    names = ["recipe", "seed 2", "seed 3", "seed 4", "seed 5", "raw"] + [a for a, _ in ABLATIONS]
    made = {name: rows for name, rows in forecasts(binary, folder, none, names).groupby("variant")}
    raw = made.pop("raw")
    for name, way in [("held-out whole", 1), ("held-out", 0.5)]:
        stretches, everything = held_out_stretches(scorer, raw, tasks, bench, naive, way)
        made[name] = forecasts(binary, folder, stretches, ["held-out"])
    scores = pd.concat([score(rows, name) for name, rows in made.items()] + [peers], ignore_index=True)
    scores = scores.assign(nb=scorer.nbucket(scores.n_obs).astype(str), hb=scorer.hbucket(scores.relh).astype(str))
    overall = scorer.agg(scores).set_index("method")
    with open(output, "w") as file:
        file.write(document(scorer, scores, overall, tasks, stretches, everything))
    print(overall.loc[list(made) + ["rwd_lin"]].to_string(), file=sys.stderr)


def document(scorer, scores, overall, tasks, stretches, everything):
    ours = overall.loc["recipe"]
    seeds = overall.loc[["recipe", "seed 2", "seed 3", "seed 4", "seed 5"]]
    held, whole = overall.loc["held-out"], overall.loc["held-out whole"]
    main_methods = {"recipe": "Ogive", "rwd_lin": "drift", "ets_damped": "damped trend",
                    "nls_gompertz": "Gompertz", "nls_best_aicc": "best S-curve"}
    columns = lambda row: [number(row.wis_log), number(row.wis_nat), number(row.mase), percent(row.c50),
                           percent(row.c80), percent(row.c90)]
    heads = ["forecast", "WIS, log", "WIS", "MASE", "in 50%", "in 80%", "in 90%"]
    order = overall.loc[list(PEERS)].sort_values("wis_log")
    rows = [["**Ogive**"] + columns(ours)] + [[PEERS[n]] + columns(r) for n, r in order.iterrows()]
    groups = [(g, g.replace("_", " ")) for g in sorted(tasks.group.unique())]
    figures = [(str(b), str(b)) for b in ["3", "4", "5", "6-8", "9-12", "13-20", "21+"]]
    horizons = [("<=.25 span", "to ¼ of the span"), (".25-.5", "¼ to ½"), (".5-.75", "½ to ¾"),
                (".75-1", "¾ to 1")]
    by_group = scorer.agg(scores[scores.method.isin(["recipe", "held-out", "rwd_lin", "ets_damped",
                                                     "rw_log"])], ["group"])
    held_rows = []
    for key, label in groups:
        part = by_group[by_group.group == key].set_index("method")
        held_rows.append([label, int(part.series.iloc[0])] + [
            number(part.loc[n].wis_log) for n in ["recipe", "held-out", "rwd_lin", "ets_damped"]
        ] + [percent(part.loc["recipe"].c90), percent(part.loc["held-out"].c90)])
    held_rows.append(["**all**", int(held.series)] + [
        number(overall.loc[n].wis_log) for n in ["recipe", "held-out", "rwd_lin", "ets_damped"]
    ] + [percent(ours.c90), percent(held.c90)])
    ablation = [["the recipe", number(ours.wis_log), "", percent(ours.c50), percent(ours.c90)]]
    for name, words in ABLATIONS:
        row = overall.loc[name]
        ablation.append([words, number(row.wis_log), f"{100 * (row.wis_log / ours.wis_log - 1):+.1f}%",
                         percent(row.c50), percent(row.c90)])
    spread = stretches.groupby("least")[[str(l) for l in LEVELS]].agg(["min", "max"])
    stretch_rows = []
    for (low, high), row in zip(BUCKETS, everything):
        name = f"{low} to {high}" if high < 999 else f"{low} or more"
        stretch_rows.append([name] + [
            f"{row[1 + i]:.2f} ({spread.loc[low, (str(l), 'min')]:.2f}–{spread.loc[low, (str(l), 'max')]:.2f})"
            for i, l in enumerate(LEVELS)])
    frame = lambda rows, columns: table(pd.DataFrame(rows, columns=columns))
    return f"""# How well plain series are forecast

`ogive forecast` on {len(tasks)} tasks: {tasks.base_id.nunique()} real series that grow as S-curves do (platforms, telecom,
household technology, electric cars, biology, durables), each forecast from several origins after 3 to
{tasks.n_obs.max()} figures, some thinned to 3 to 7 irregular ones, with only what was known then. All tables
are of the recipe as it is shipped, but for those that say what is changed.

Made by `python3 Benchmarks/backtest/backtest.py DATA` from a folder of series, tasks, a scorer and the
peers' forecasts. Those series carry licences that keep them from being shipped, so neither CI nor
`make results` makes this page again; everything else under `results/` is remade and compared.

Scores are ratios to the naive forecast (the last value, a random walk of logarithms): the weighted
interval score of logarithms (*WIS, log*) and of the figures (*WIS*), and the scaled error of the median
(*MASE*); below 1 is better. Means over the targets of a task, then over the tasks of a series; then the
geometric mean over series. *In 90%* is how many figures lay inside the 90% interval.

## Overall

{frame(rows, heads)}
With five seeds the ratio is {number(seeds.wis_log.min())} to {number(seeds.wis_log.max())} and {percent(seeds.c90.min())} to {percent(seeds.c90.max())} lie in the 90% interval: differences below
about one part in a hundred are chance.

## By group of series: WIS of logarithms

{split(scorer, scores, main_methods, "group", groups)}
## By number of figures

{split(scorer, scores, main_methods, "nb", figures)}
## By horizon, in parts of the span of the known figures

{split(scorer, scores, main_methods, "hb", horizons)}
## Groups left out

How the bands are stretched by rank is derived again without each group in turn and scored on that group
alone: half the way, on the log scale, from 1 to the factors with which the unstretched forecasts have the
least pinball loss. (All the way, the ratio is {number(whole.wis_log)} with {percent(whole.c90)} in the 90% interval: a table from a
dozen groups is noisy.) Not derived again: priors, family weights and the damped trend's weights, which are
the design's, found on these and other series, and the form of the bend below a ceiling, which was chosen
among five on these tasks.

{frame(held_rows, ["group", "series", "Ogive", "Ogive, group left out", "drift", "damped trend", "in 90%", "in 90%, left out"])}
Factors derived from all groups, and their range when one is left out:

{frame(stretch_rows, ["figures"] + [str(l) for l in LEVELS])}
## What each part is worth

{frame(ablation, ["without it", "WIS, log", "change", "in 50%", "in 90%"])}"""


if __name__ == "__main__":
    main()
