// Starts what moves. Every page works without this file.
import DS from "../sgds-4.2.0/design-system.js";

// The design system's tracking fills a data layer for analytics. There are none here.
DS.tracking.init = () => {};

// Tables that are wider than their box say so; without this, tables of four columns say so on phones.
const measured = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const scrolls = target.scrollWidth > target.clientWidth;
    target.classList.toggle("cn_table--scrolls", scrolls);
    target.classList.toggle("cn_table--fits", !scrolls);
  }
});
document.querySelectorAll(".cn_table").forEach((table) => measured.observe(table));

DS.initAll();
