// Looks at a report as it stands and tells what a reader would complain of, a line each.
(() => {
  const problems = [];
  const isShown = (element) => element.getClientRects().length > 0;

  // How much brighter text is than what is behind it: WCAG 2.1's contrast ratio.
  const numbers = (colour) => (colour.match(/[\d.]+/g) || []).map(Number);
  const luminance = (colour) => {
    const [r, g, b] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let place = element; place; place = place.parentElement) {
      const colour = numbers(getComputedStyle(place).backgroundColor);
      if (colour.length === 3 || colour[3] > 0) return colour.slice(0, 3);
    }
    return matchMedia("(prefers-color-scheme: dark)").matches ? [0, 0, 0] : [255, 255, 255];
  };
  const faint = new Set();
  for (const element of document.querySelectorAll("body *")) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!hasText || !isShown(element) || element.closest("script")) continue;
    const style = getComputedStyle(element);
    const ink = numbers(element instanceof SVGElement ? style.fill : style.color).slice(0, 3);
    const [low, high] = [luminance(ink), luminance(behind(element))].sort((a, b) => a - b);
    const ratio = (high + 0.05) / (low + 0.05);
    if (ratio < 4.5) faint.add(`too faint (${ratio.toFixed(2)}): ${element.textContent.slice(0, 40)}`);
  }
  problems.push(...faint);

  // Every chart is there, and no text of it is cut off or lies on another.
  for (const chart of document.querySelectorAll(".chart")) {
    if (!isShown(chart)) continue;
    const drawn = [...chart.querySelectorAll("svg")].filter((svg) => svg.clientWidth > 0);
    if (drawn.length !== 1) problems.push(`chart ${chart.id} shows ${drawn.length} drawings`);
    for (const svg of drawn) {
      const box = svg.getBoundingClientRect();
      if (box.width < 250 || box.height < 50) problems.push(`chart ${chart.id} is ${box.width} wide`);
      const lines = [...svg.querySelectorAll("path,rect,circle")].filter(isShown);
      if (lines.length < 3) problems.push(`chart ${chart.id} is empty`);
      const texts = [...svg.querySelectorAll("text")].filter(isShown);
      const places = texts.map((text) => [text.getBoundingClientRect(), text.textContent]);
      places.forEach(([a, says], index) => {
        if (a.left < box.left - 1 || a.right > box.right + 1 || a.top < box.top - 1 || a.bottom > box.bottom + 1) {
          problems.push(`cut off in ${chart.id}: ${says}`);
        }
        // The boxes of letters have air above and below.
        const air = a.height * 0.2;
        for (const [b, other] of places.slice(0, index)) {
          if (a.left < b.right - 1 && b.left < a.right - 1 && a.top + air < b.bottom - air && b.top + air < a.bottom - air) {
            problems.push(`one on the other in ${chart.id}: ${says} | ${other}`);
          }
        }
      });
    }
  }

  // Nothing is wider than the page, except in boxes that scroll.
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) problems.push("the page scrolls sideways");
  for (const element of document.querySelectorAll("body *")) {
    if (!isShown(element) || element.closest(".scroll,nav,svg,pre,.prose table,dialog")) continue;
    if (element.getBoundingClientRect().right > width + 1) {
      problems.push(`wider than the page: ${element.tagName} ${element.textContent.slice(0, 40)}`);
    }
  }
  return {
    problems,
    charts: [...document.querySelectorAll(".chart")].filter(isShown).length,
    text: document.body.innerText.length,
  };
})()
