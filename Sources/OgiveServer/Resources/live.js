"use strict";
(() => {
  const at = (id) => document.getElementById(id);
  const [report, form] = [at("report"), at("dials")];
  // What the reader has turned and the server may not know yet, by the figures' names.
  const turned = new Map();
  let shown = 0;

  const post = (path, body) => fetch(path, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
  }).then(async (answer) => { if (!answer.ok) throw new Error(await answer.text()); });

  // Four digits, as the file will have them.
  const digits = (number) => String(Number(number.toPrecision(4)));

  // A new report takes the place of the old one with what the reader had chosen and where they were.
  const choices = (page) => [...page.querySelectorAll("input[type=radio]:checked")].map((c) => c.id);
  const carry = (from, to) => {
    for (const id of choices(from.contentDocument)) {
      const choice = to.contentDocument.getElementById(id);
      if (!choice || choice.checked) continue;
      choice.checked = true;
      choice.dispatchEvent(new Event("change", { bubbles: true }));
    }
    const open = [...from.contentDocument.querySelectorAll("details")].map((part) => part.open);
    to.contentDocument.querySelectorAll("details").forEach((part, index) => {
      if (index < open.length) part.open = open[index];
    });
    const [left, top] = [from.contentWindow.scrollX, from.contentWindow.scrollY];
    to.contentWindow.scrollTo({ left, top, behavior: "instant" });
  };
  const load = (version) => {
    report.querySelectorAll("iframe.next").forEach((frame) => frame.remove());
    const frame = document.createElement("iframe");
    frame.title = "Report";
    frame.className = "next";
    frame.src = `report.html?${version}`;
    frame.addEventListener("load", () => {
      if (!frame.classList.contains("next") || !frame.isConnected) return;
      const old = report.querySelector("iframe:not(.next)");
      if (old) carry(old, frame);
      frame.classList.remove("next");
      if (old) old.remove();
      shown = version;
      document.documentElement.dataset.shown = version;
    });
    report.append(frame);
  };

  // Equal ways on a slider are equal ratios, where a figure has only one sign.
  const scale = (dial) => dial.least > 0
    ? { to: (x) => dial.least * (dial.most / dial.least) ** x,
        from: (v) => Math.log(v / dial.least) / Math.log(dial.most / dial.least) }
    : { to: (x) => dial.least + (dial.most - dial.least) * x,
        from: (v) => (v - dial.least) / (dial.most - dial.least) };

  let pending = null;
  const send = () => {
    if (pending) return;
    // One request at a time; what is turned meanwhile goes with the next.
    const sent = JSON.stringify([...turned]);
    pending = post("dials", Object.fromEntries(turned)).catch(tell).finally(() => {
      pending = null;
      if (JSON.stringify([...turned]) !== sent) send();
    });
  };

  const mark = (row, dial, number) => {
    row.querySelector("output").textContent = digits(number) + dial.unit;
    row.classList.toggle("turned", number !== dial.written);
  };
  const row = (dial) => {
    const label = document.createElement("label");
    label.dataset.id = dial.id;
    const output = document.createElement("output");
    const input = document.createElement("input");
    Object.assign(input, { type: "range", min: 0, max: 1, step: 0.002 });
    label.append(dial.id, output, input);
    input.addEventListener("input", () => {
      const number = Number(digits(scale(label.dial).to(Number(input.value))));
      turned.set(dial.id, number);
      mark(label, label.dial, number);
      send();
    });
    return label;
  };
  const showDials = (dials) => {
    const names = dials.map((dial) => dial.id).join(" ");
    if (form.dataset.names !== names) {
      form.replaceChildren(...dials.map(row));
      form.dataset.names = names;
    }
    dials.forEach((dial, index) => {
      const label = form.children[index];
      label.dial = dial;
      const number = turned.get(dial.id) ?? dial.number;
      const input = label.querySelector("input");
      if (document.activeElement !== input) input.value = scale(dial).from(number);
      mark(label, dial, number);
    });
    at("assumptions").hidden = dials.length === 0;
  };

  const tell = (error) => { at("status").textContent = String(error.message || error); };
  const show = (page) => {
    document.title = page.title || "ogive serve";
    at("title").textContent = page.title || "ogive serve";
    const words = page.mistakes + (page.failure ? `error: ${page.failure}\n` : "");
    at("mistakes").hidden = words === "";
    at("mistakes").querySelector("pre").textContent = words;
    report.classList.toggle("old", !page.sound);
    at("preliminary").hidden = !page.preliminary;
    for (const language of ["en", "zh"]) {
      at("preliminary").querySelector(`[lang=${language}]`).textContent =
        page.preliminary ? page.preliminary[language] : "";
    }
    at("status").textContent = page.preliminary
      ? `run ${page.run}: preliminary, ${page.milliseconds} ms`
      : page.sound
      ? `run ${page.run}: ${page.made} of ${page.steps} steps made, ${page.milliseconds} ms`
      : `run ${page.run} was not possible` + (page.report ? "; the report is the last sound one" : "");
    if (!page.turned && !pending) turned.clear();
    showDials(page.dials);
    at("turned").textContent = page.turned ? "turned, not written" : "";
    at("write").disabled = !page.turned || !page.sound;
    at("reset").disabled = !page.turned;
    if (page.sound) load(page.version);
  };

  at("write").addEventListener("click", () => {
    post("write", {}).then(() => turned.clear()).catch(tell);
  });
  at("reset").addEventListener("click", () => {
    turned.clear();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    post("dials", {}).catch(tell);
  });

  const news = new EventSource("events");
  news.addEventListener("message", (event) => show(JSON.parse(event.data)));
})();
