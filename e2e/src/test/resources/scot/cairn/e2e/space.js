// How wide the page is when the reader spaces its text as far as WCAG 1.4.12 asks a page to bear.
() => {
  const wide = new CSSStyleSheet();
  wide.replaceSync(
    `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
     p { margin-bottom: 2em !important; }`,
  );
  const usual = document.adoptedStyleSheets;
  document.adoptedStyleSheets = [...usual, wide];
  const width = document.documentElement.scrollWidth;
  document.adoptedStyleSheets = usual;
  return width;
};
