// How wide the page is when the reader spaces its text as far as WCAG 1.4.12 asks a page to bear.
() => {
  const wide = new CSSStyleSheet();
  wide.replaceSync(
    `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
     p { margin-bottom: 2em !important; }`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, wide];
  return document.documentElement.scrollWidth;
};
