/* Light or dark as the reader chose; before the page is painted, so that it does not flash. */
const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");
const kept = {
  get: () => { try { return localStorage.getItem("scheme"); } catch { return null; } },
  set: (scheme) => { try { scheme ? localStorage.setItem("scheme", scheme) : localStorage.removeItem("scheme"); } catch { /* private */ } },
};
const dark = () => (root.dataset.scheme ?? (system.matches ? "dark" : "light")) === "dark";

if (/^(light|dark)$/.test(kept.get())) root.dataset.scheme = kept.get();

addEventListener("DOMContentLoaded", () => {
  const button = document.querySelector(".scheme");
  if (!button) return;
  const show = () => {
    button.setAttribute("aria-pressed", dark());
    document.querySelectorAll("meta[name=theme-color]").forEach((meta) => meta.content = getComputedStyle(document.body).backgroundColor);
  };
  button.addEventListener("click", () => {
    const wanted = dark() ? "light" : "dark";
    const asSystem = wanted === (system.matches ? "dark" : "light");
    kept.set(asSystem ? null : wanted); // who agrees with the system follows it
    asSystem ? delete root.dataset.scheme : root.dataset.scheme = wanted;
    show();
  });
  system.addEventListener("change", show);
  addEventListener("storage", (event) => {
    if (event.key !== "scheme") return;
    event.newValue ? root.dataset.scheme = event.newValue : delete root.dataset.scheme;
    show();
  });
  if (root.dataset.scheme) show();
  else button.setAttribute("aria-pressed", dark());
});
