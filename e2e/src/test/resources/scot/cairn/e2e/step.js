// Notes at each press of Tab, before the focus moves on, where it is now and what there is to see of it, and whether
// the stop before it looked different while it had the focus. Says what was noted since it was first called.
() => {
  const visible = (colour) => colour !== "transparent" && !/, 0\)$/.test(colour);
  const outline = (style) =>
    style.outlineStyle !== "none" && style.outlineWidth !== "0px" && visible(style.outlineColor)
      ? [style.outlineStyle, style.outlineWidth, style.outlineColor]
      : "none";
  const parts = (element) => [element, ...(element.labels ?? [])];
  const look = (element) =>
    JSON.stringify(
      parts(element).flatMap((part) =>
        [null, "::before", "::after"].map((pseudo) => {
          const style = getComputedStyle(part, pseudo);
          return [outline(style), style.boxShadow, style.backgroundColor, style.backgroundImage];
        }),
      ),
    );
  const between = (from, to) => [0.02, 0.25, 0.5, 0.75, 0.98].map((part) => from + (to - from) * part);
  const points = (box) =>
    between(Math.max(box.left, 0), Math.min(box.right, innerWidth)).flatMap((x) =>
      between(Math.max(box.top, 0), Math.min(box.bottom, innerHeight)).map((y) => [x, y]),
    );
  const seen = (element) =>
    parts(element)
      .flatMap((part) => [...part.getClientRects()].flatMap(points))
      .some(([x, y]) => {
        const hit = document.elementFromPoint(x, y);
        return hit && parts(element).some((part) => part.contains(hit));
      });
  const name = (element) =>
    [
      element.tagName.toLowerCase() + (element.id ? "#" + element.id : ""),
      (element.getAttribute("href") ?? ""),
      element.textContent.replace(/\s+/g, " ").trim().slice(0, 60),
    ]
      .filter(Boolean)
      .join(" ");

  const note = () => {
    const walk = window.cairnWalk;
    const last = walk.stops.at(-1);
    const now = document.activeElement;
    if (walk.over || (last && last.element === now)) {
      return;
    }
    if (last) {
      last.shown = last.look !== look(last.element);
    }
    if (now && now !== document.body && !walk.stops.some((stop) => stop.element === now)) {
      walk.stops.push({ element: now, look: look(now), seen: seen(now) });
    } else {
      walk.over = true;
    }
  };

  if (!window.cairnWalk) {
    const still = new CSSStyleSheet();
    still.replaceSync("*, *::before, *::after { transition: none !important; }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
    window.cairnWalk = { over: false, stops: [], pressed: 0 };
    window.addEventListener("keydown", () => window.cairnWalk.pressed++ > 0 && note(), true);
    return JSON.stringify({ over: false, stops: [], unreached: [] });
  }
  note();
  const walk = window.cairnWalk;
  if (!walk.over) {
    return JSON.stringify({ over: false, stops: [], unreached: [] });
  }
  const reachable = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  return JSON.stringify({
    over: true,
    stops: walk.stops.map((stop) => ({ name: name(stop.element), shown: stop.shown, seen: stop.seen })),
    unreached: [...document.querySelectorAll(reachable)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]"))
      .filter((element) => !walk.stops.some((stop) => stop.element === element))
      .map(name),
  });
};
