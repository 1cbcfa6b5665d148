// What a reader meets on a page, as it stands in the browser now. Runs with and without the page's own script.
() => {
  const words = (element) => element.textContent.replace(/\s+/g, " ").trim();
  const all = (selector) => [...document.querySelectorAll(selector)];
  const inText = ":is(p, li, td, th, dd, figcaption) > a:not(.cn_tile__link)";
  return JSON.stringify({
    width: document.documentElement.scrollWidth,
    headings: all("h1, h2, h3, h4, h5, h6").map((heading) => heading.tagName + " " + words(heading)),
    tables: all("table").map((table) => [
      [words(table.caption)],
      ...[...table.rows].map((row) => [...row.cells].map(words)),
    ]),
    words: words(document.querySelector("main")),
    linksNotUnderlined: all("main")
      .flatMap((main) => [...main.querySelectorAll(inText)])
      .filter((link) => !getComputedStyle(link).textDecorationLine.includes("underline"))
      .map(words),
    chartsNotShownOnce: all("figure:has(svg)")
      .filter((figure) => [...figure.querySelectorAll("svg")].filter((svg) => svg.checkVisibility()).length !== 1)
      .map(words),
  });
};
