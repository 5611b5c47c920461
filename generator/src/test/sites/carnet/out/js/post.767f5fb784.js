/* What a post gains where scripts run: notes in the margin, contents that follow, code to copy, ways to pass it on. */
const text = document.querySelector(".e-content");
const notes = text?.querySelector(".footnotes");
const GAP = 16;

/* Each note beside the line that refers to it, or below the note before. */
const place = () => {
  notes.classList.remove("beside");
  const box = text.getBoundingClientRect();
  const rail = parseFloat(getComputedStyle(document.documentElement).fontSize) * 16.5;
  const rtl = getComputedStyle(text).direction === "rtl";
  if ((rtl ? box.left : innerWidth - box.right) < rail) return;
  notes.classList.add("beside");
  let free = 0;
  for (const note of notes.querySelectorAll(":scope > ol > li")) {
    const mark = text.querySelector(`[href="#${CSS.escape(note.id)}"]`) ?? text.querySelector(`a[href="#${note.id}"]`);
    const line = mark.getBoundingClientRect().top - text.getBoundingClientRect().top;
    const top = Math.max(line - 4, free);
    note.style.insetBlockStart = top + "px";
    free = top + note.offsetHeight + GAP;
  }
};

if (notes) {
  new ResizeObserver(place).observe(text);
  addEventListener("resize", place);
  document.fonts.ready.then(place);
}

/* The part that is being read, where style sheets alone cannot tell. */
const links = [...document.querySelectorAll(".contents a")];
if (links.length && !CSS.supports("scroll-target-group", "auto")) {
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const follow = () => {
    const past = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3).length;
    links.forEach((link, i) => i === Math.max(0, past - 1) ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"));
  };
  addEventListener("scroll", follow, { passive: true });
  follow();
}

/* "Your server" stays in this browser; nobody else is asked. */
const mastodon = document.querySelector(".share-mastodon");
if (mastodon) {
  const form = mastodon.querySelector("form");
  try { form.elements.server.value = localStorage.getItem("server") ?? ""; } catch { /* private */ }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const server = form.elements.server.value.trim().replace(/^https?:\/\//, "").replace(/^.*@/, "").replace(/\/.*$/, "");
    if (!server) return;
    try { localStorage.setItem("server", server); } catch { /* private */ }
    open(`https://${server}/share?text=${encodeURIComponent(form.dataset.text)}`, "_blank", "noopener");
  });
  mastodon.hidden = false;
}

/* A part of the text has an address, and code can be taken along. */
for (const heading of text?.querySelectorAll(":is(h2, h3, h4)[id]") ?? []) {
  const anchor = document.createElement("a");
  anchor.className = "anchor";
  anchor.href = "#" + heading.id;
  anchor.textContent = "#";
  anchor.tabIndex = -1; // the contents are for the keyboard, and nobody wants to hear it at each heading
  anchor.ariaHidden = "true";
  heading.append(anchor);
}

for (const pre of navigator.clipboard ? text?.querySelectorAll("pre") ?? [] : []) {
  const box = document.createElement("div");
  const button = document.createElement("button");
  box.className = "code-box";
  button.type = "button";
  button.textContent = text.dataset.copy;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(pre.textContent);
    button.textContent = text.dataset.copied;
    setTimeout(() => button.textContent = text.dataset.copy, 2000);
  });
  pre.replaceWith(box);
  box.append(pre, button);
}

const copy = document.querySelector(".share-copy");
if (copy && navigator.clipboard) {
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(copy.dataset.url);
    document.querySelector(".share [role=status]").textContent = copy.dataset.done;
  });
  copy.parentElement.hidden = false;
}
