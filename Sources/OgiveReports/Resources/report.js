"use strict";
(() => {
  const root = document.documentElement;
  const chinese = document.getElementById("language-zh");

  // The language of the page follows the choice, which begins with the reader's own.
  const isChinese = () => chinese.checked;
  const tell = () => { root.lang = isChinese() ? "zh" : "en"; };
  if ((navigator.language || "").toLowerCase().startsWith("zh")) chinese.checked = true;
  for (const choice of document.getElementsByName("language")) {
    choice.addEventListener("change", tell);
  }
  tell();

  // Four significant digits with the language's magnitudes, as the report itself writes numbers.
  const shown = (value) => {
    const steps = isChinese() ? [[1e8, "亿"], [1e4, "万"]] : [[1e9, "B"], [1e6, "M"]];
    const size = Math.abs(value);
    for (const [step, name] of steps) {
      const rounded = Number((size / step).toPrecision(4));
      if (rounded >= 1) return (value < 0 ? "-" : "") + rounded + name;
    }
    return String(Number(value.toPrecision(4)));
  };

  // A time in decimal years is the end of a step: its last day is the day before.
  const day = (time) => {
    const year = Math.floor(time);
    const start = Date.UTC(year, 0, 1);
    const date = new Date(start + (time - year) * (Date.UTC(year + 1, 0, 1) - start));
    const last = new Date(Math.round(date.getTime() / 864e5) * 864e5 - 864e5);
    return last.toISOString().slice(0, 10);
  };

  const follow = (chart) => {
    const data = JSON.parse(chart.querySelector("script").textContent);
    const readout = chart.querySelector(".readout");
    for (const series of data.series) {
      series.points = series.points.split(",").map((point) => point.split(" ").map(Number));
    }
    const times = [...new Set(data.series.flatMap((series) => series.points.map(([t]) => t)))];
    times.sort((a, b) => a - b);
    let place = -1;

    const drawing = () => [...chart.querySelectorAll("svg")].find((svg) => svg.clientWidth > 0);
    const clear = () => {
      place = -1;
      readout.replaceChildren();
      chart.querySelectorAll(".cursor").forEach((line) => line.remove());
    };
    const show = (index) => {
      const svg = drawing();
      if (!svg) return;
      clear();
      place = Math.max(0, Math.min(times.length - 1, index));
      const time = times[place];
      const { from, to, left, right, top, bottom } = svg.dataset;
      const x = Number(left) + (time - from) / (to - from) * (right - left);
      const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
      line.setAttribute("class", "cursor");
      line.setAttribute("d", `M${x} ${top}L${x} ${bottom}`);
      svg.append(line);

      const heading = document.createElement("strong");
      const unit = isChinese() ? data.zh : data.unit;
      heading.textContent = day(time) + (unit === "1" ? "" : ` (${unit})`);
      readout.append(heading);
      for (const series of data.series) {
        const point = series.points.find(([t]) => t === time);
        if (!point) continue;
        const row = document.createElement("div");
        const [, low, lower, median, upper, high] = point.map(shown);
        row.textContent =
          `${isChinese() ? series.zh : series.en}: ${median}; 50%: ${lower}–${upper}; 90%: ${low}–${high}`;
        readout.append(row);
      }
      const scale = svg.clientWidth / svg.viewBox.baseVal.width;
      const room = chart.clientWidth - readout.offsetWidth;
      const isRight = x * scale > chart.clientWidth / 2;
      const wanted = isRight ? x * scale - readout.offsetWidth - 12 : x * scale + 12;
      readout.style.left = `${Math.max(0, Math.min(room, wanted))}px`;
    };
    const nearest = (event) => {
      const svg = drawing();
      if (!svg) return;
      const box = svg.getBoundingClientRect();
      const x = (event.clientX - box.left) / box.width * svg.viewBox.baseVal.width;
      const { from, to, left, right } = svg.dataset;
      const time = Number(from) + (x - left) / (right - left) * (to - from);
      let best = 0;
      times.forEach((t, index) => {
        if (Math.abs(t - time) < Math.abs(times[best] - time)) best = index;
      });
      show(best);
    };
    chart.addEventListener("pointermove", nearest);
    chart.addEventListener("pointerdown", nearest);
    chart.addEventListener("pointerleave", clear);
    chart.addEventListener("blur", clear);
    chart.addEventListener("focus", () => { if (place < 0) show(times.length - 1); });
    chart.addEventListener("keydown", (event) => {
      const moves = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: times.length };
      if (event.key === "Escape") return clear();
      if (!(event.key in moves)) return;
      event.preventDefault();
      show(moves[event.key]);
    });
  };
  document.querySelectorAll(".fan").forEach(follow);

  // A number shows the facts behind it where it stands, instead of leading away to them.
  const dialog = document.getElementById("facts-dialog");
  const list = document.getElementById("facts-dialog-body");
  document.addEventListener("click", (event) => {
    const figure = event.target.closest("a.figure");
    if (!figure || !dialog.showModal) return;
    event.preventDefault();
    const facts = figure.dataset.facts.split(" ").map((id) => {
      const copy = document.getElementById(`facts-${id}`).cloneNode(true);
      copy.removeAttribute("id");
      return copy;
    });
    list.replaceChildren(...facts);
    dialog.showModal();
  });
})();
