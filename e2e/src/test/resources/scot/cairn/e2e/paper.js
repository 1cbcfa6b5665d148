// What a printed page shows, asked while the browser renders for print.
() => {
  const words = (element) => element.textContent.replace(/\s+/g, " ").trim();
  const all = (selector) => [...document.querySelectorAll(selector)];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  return JSON.stringify({
    width: document.documentElement.scrollWidth,
    navigation: all("nav a, nav li, form, form *, .ds_skip-links a, .ds_site-header__controls *")
      .filter(shown)
      .map(words),
    lost: all("main :is(h1, h2, h3, h4, p, li, dt, dd, th, td, caption, blockquote, pre)")
      .filter((element) => words(element) !== "" && !element.closest("form, nav") && !shown(element))
      .map(words),
    cut: all("main *")
      .filter((element) => !element.closest("form, svg, .visually-hidden"))
      .filter((element) => {
        const style = getComputedStyle(element);
        return style.overflowX !== "visible" && element.scrollWidth > element.clientWidth;
      })
      .map((element) => element.className + " " + words(element).slice(0, 60)),
    withoutAddress: all("main a[href^='/']:not(.ds_card__link, .cn_tile__link)")
      .filter((link) => !getComputedStyle(link, "::after").content.includes(link.getAttribute("href")))
      .map(words),
  });
};
