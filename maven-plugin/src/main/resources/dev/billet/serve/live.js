// Renews the page when the blog is built again, and shows what is wrong with it. Only in the preview, never in the published site.
(() => {
  const mine = document.currentScript;
  const place = "billet-scroll:" + location.pathname;
  let shown = Number(mine.dataset.build);
  let overlay = null;

  const kept = sessionStorage.getItem(place);
  if (kept !== null) {
    sessionStorage.removeItem(place);
    addEventListener("load", () => scrollTo({ top: Number(kept), behavior: "instant" }));
  }

  const reload = () => {
    sessionStorage.setItem(place, String(scrollY));
    location.reload();
  };

  // The new sheets are loaded beside the old ones, which go when these are there: nothing flickers.
  const restyle = async (build) => {
    const sheets = (doc) => [...doc.querySelectorAll('link[rel~="stylesheet"]')];
    const answer = await fetch(location.href);
    const next = sheets(new DOMParser().parseFromString(await answer.text(), "text/html"));
    const old = sheets(document);
    if (next.length !== old.length) {
      reload();
      return;
    }
    shown = build;
    next.forEach((sheet, i) => {
      if (sheet.getAttribute("href") !== old[i].getAttribute("href")) {
        const link = document.importNode(sheet);
        link.addEventListener("load", () => old[i].remove());
        old[i].after(link);
      }
    });
  };

  const element = (name, text, ...classes) => {
    const made = document.createElement(name);
    made.textContent = text;
    made.classList.add(...classes);
    return made;
  };

  const style = `
    :host { position: fixed; inset: 0; z-index: 2147483647; overflow: auto; background: #1d1b20fa; color: #f3f0ea;
      font: 16px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
    main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.5rem; }
    h1 { font: 600 1.3rem/1.3 system-ui, sans-serif; margin: 0 0 1.5rem; }
    article { border-inline-start: 4px solid #ff8a7a; padding-inline-start: 1rem; margin-block-end: 1.75rem; }
    article.warning { border-color: #ffd27a; }
    p { margin: 0 0 .5rem; overflow-wrap: anywhere; }
    .place { color: #a8d1ff; } .remedy { white-space: pre-wrap; color: #c9e7b5; }
    pre { margin: 0 0 .5rem; overflow: auto; font: inherit; background: #0006; padding: .5rem .75rem; }
    button { font: 1rem system-ui, sans-serif; color: inherit; background: none; border: 1px solid; border-radius: .3rem;
      padding: .3rem .8rem; cursor: pointer; }`;

  const close = () => {
    overlay?.remove();
    overlay = null;
  };

  const show = (problems) => {
    close();
    overlay = document.createElement("billet-problems");
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    const root = overlay.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    const main = document.createElement("main");
    main.setAttribute("role", "alert");
    const errors = problems.filter((problem) => problem.severity === "error");
    const many = errors.length === 1 ? "One problem keeps" : errors.length + " problems keep";
    main.append(element("h1", many + " the page from being built"));
    for (const problem of [...errors, ...problems.filter((problem) => problem.severity !== "error")]) {
      const article = element("article", "", problem.severity);
      article.append(element("p", problem.place, "place"), element("p", problem.message));
      if (problem.excerpt) article.append(element("pre", problem.excerpt));
      if (problem.remedy) article.append(element("p", problem.remedy, "remedy"));
      main.append(article);
    }
    const button = element("button", "Hide (Esc)");
    button.addEventListener("click", close);
    main.append(button);
    root.append(main);
    document.body.append(overlay);
  };

  addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });

  const events = new EventSource("/.billet/events?page=" + encodeURIComponent(location.pathname));
  events.addEventListener("build", (event) => {
    const { build, styles } = JSON.parse(event.data);
    if (build !== shown && styles && build === shown + 1) {
      close();
      restyle(build);
    } else if (build !== shown) {
      reload();
    }
  });
  // This page was built before all others, and came out of the whole build as it was.
  events.addEventListener("same", (event) => {
    const { since, build } = JSON.parse(event.data);
    if (shown !== since) {
      reload();
      return;
    }
    close();
    shown = build;
  });
  events.addEventListener("problems", (event) => show(JSON.parse(event.data)));
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", (event) => {
    if (event.persisted) reload();
  });
})();
