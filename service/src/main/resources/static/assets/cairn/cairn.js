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

// Forms that say so are sent while they are typed in, and by their button as well.
document.querySelectorAll("form[data-keeps]").forEach((form) => {
  const told = form.querySelector(".cn_kept");
  let pause;
  let sending = false;
  let again = false;

  const send = async () => {
    clearTimeout(pause);
    if (sending) {
      again = true;
      return;
    }
    sending = true;
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        headers: { Accept: "application/json" },
        body: new URLSearchParams(new FormData(form)),
      });
      const kept = await answer.json();
      form.action = kept.action;
      told.textContent = kept.words;
    } catch {
      told.textContent = "Not kept yet: press Save, and sign in again if you are asked to.";
    }
    sending = false;
    if (again) {
      again = false;
      send();
    }
  };

  form.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(send, 2000);
  });
  form.addEventListener("change", send);
  form.addEventListener("submit", () => clearTimeout(pause));
});

DS.initAll();
