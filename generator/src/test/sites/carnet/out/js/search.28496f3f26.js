/*
 * Search without a server. The build lists the pages of each language (en.json) and which words are on which (en-1.txt,
 * en-2.txt ...). The first search loads the lists; each loads those files of words that it needs.
 */
const form = document.querySelector("[data-indexes]");
const say = form.dataset;
const field = form.elements.q;
const status = form.querySelector("[role=status]");
const list = document.querySelector(".search-results");
const template = document.querySelector(".search-result").content;
const lang = document.documentElement.lang;
const date = new Intl.DateTimeFormat(lang, { dateStyle: "long", numberingSystem: "latn", timeZone: "UTC" });

const MOST = 100;
const WEIGHTS = [1, 1.6, 2, 6, 12]; // in the text, often, very often; in a tag; in the title
const WORD = /([\p{L}\p{N}][\p{L}\p{N}\p{M}]*)/gu;
const SIGNS = /([\u3040-\u30ff\u3400-\u9fff]+)/;
const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ł: "l", ı: "i", ς: "σ", ة: "ه", ى: "ي" };

/* A word without case, accents, ligatures and an Arabic article, just as the build has it. */
const fold = (word) => word.normalize("NFKD")
  .replace(/[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u0655\u0670\ufe00-\ufe0f]|[^\p{L}\p{N}\p{M}]/gu, "")
  .toLowerCase()
  .replace(/[ßæœøđłıςةى]/g, (letter) => LETTERS[letter])
  .replace(/^(?:[وفبك]?ال|لل)(?=..)/, "");

/* The words of a text; Chinese and Japanese, which have no spaces, in overlapping pairs of signs. */
export const words = (text) => (text.normalize("NFC").toLowerCase().match(WORD) ?? [])
  .flatMap((word) => word.split(SIGNS))
  .flatMap((part) => SIGNS.test(part) && part[1] ? [...part.slice(1)].map((sign, i) => part[i] + sign) : part)
  .map(fold)
  .filter(Boolean);

const get = async (url, cache) => {
  const answer = await fetch(url, { cache });
  if (!answer.ok) throw new Error(answer.status);
  return answer.text();
};

const open = (cache) => Promise.all(say.indexes.split(" ").filter(Boolean).map(async (url) => {
  const index = JSON.parse(await get(url, cache));
  index.pages.forEach((page) => page.lang = index.lang);
  return { ...index, base: url.split(".json")[0], texts: {} };
}));

/* The lines that can have a word: what the forms of a stem begin with, their ends, the pages. */
const lines = async (index, word) => {
  const code = word.charCodeAt(0);
  const file = index.files[code < 128 ? word[0] : "u" + code % 32];
  if (!file) return [];
  const text = await (index.texts[file] ??= get(`${index.base}-${file}.txt?v=${index.version}`));
  const [version, ...all] = text.split("\n");
  if (version !== index.version) throw new Error(version);
  return all.map((line) => line.split(" ")).filter(([start]) => start.startsWith(word) || word.startsWith(start));
};

/* Numbers of pages are written as gaps, in base 32; a digit from 32 on has another after it. */
const numbers = (text) => {
  let page = -1;
  let gap = 0;
  return [...text].flatMap((letter) => {
    const digit = letter.charCodeAt() - 48;
    gap = gap * 32 + digit % 32;
    if (digit > 31) return [];
    page += gap + 1;
    gap = 0;
    return page;
  });
};

/* Each page that has a form of the word's stem, or a word that starts with it, and its score. */
const find = async (indexes, word, start, marks) => {
  const found = new Map();
  for (const index of indexes) {
    const add = (number, score) => found.set(index.pages[number], score + (found.get(index.pages[number]) ?? 0));
    for (const [begin, ends = "", ...places] of await lines(index, word)) {
      const forms = ends.split(",").map((end) => begin + end);
      const same = forms.includes(word);
      const hits = forms.filter((form) => same || start && form.startsWith(word));
      if (!hits.length) continue;
      hits.forEach((form) => marks.add(form));
      let rarity = same ? 1 : 0.5;
      if (places[0] === "*") { // in the text of most pages
        places[0] = "";
        index.pages.forEach((page, number) => add(number, 0));
      } else {
        rarity *= Math.log(1 + index.pages.length / numbers(places.join("")).length);
      }
      places.forEach((place, i) => numbers(place).forEach((number) => add(number, WEIGHTS[i] * rarity)));
    }
  }
  return found;
};

/* Pages with all the words, best first; if there is none, those with the most of them. */
const search = async (indexes, query, marks) => {
  const asked = [...new Set(words(query))];
  const results = new Map();
  for (const word of asked) {
    let found = await find(indexes, word, word.length > 1 && word === asked.at(-1), marks);
    for (let end = word.length - 1; !found.size && end >= Math.max(4, word.length * 0.6); end--) {
      found = await find(indexes, word.slice(0, end), true, marks); // an unknown form: whose beginning is known?
    }
    found.forEach((score, page) => {
      const [hits, sum] = results.get(page) ?? [0, 0];
      results.set(page, [hits + 1, sum + score]);
    });
  }
  const most = Math.max(...[...results.values()].map(([hits]) => hits));
  return [...results]
    .filter(([, [hits, score]]) => hits === most && (score || asked.length < 2))
    .sort(([a, [, x]], [b, [, y]]) => y - x || (a[2] < b[2] ? 1 : -1))
    .map(([page]) => page);
};

const write = (element, text, marks) => element.append(...text.split(WORD).map((part) => {
  if (!part || !marks.has(fold(part.toLowerCase()))) return part;
  const mark = document.createElement("mark");
  mark.append(part);
  return mark;
}));

const show = (page, marks) => {
  const [title, href, day, summary] = page;
  const result = template.cloneNode(true).firstElementChild;
  const time = result.querySelector("time");
  const link = result.querySelector("a");
  if (!lang.startsWith(page.lang)) {
    result.lang = page.lang;
    result.dir = /^(ar|arc|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/.test(page.lang) ? "rtl" : "ltr";
  }
  time.lang = lang;
  time.dateTime = day;
  time.append(day && date.format(new Date(day)).replace(/^1 /, lang.startsWith("fr") ? "1er " : "1 "));
  if (!day) time.remove();
  link.href = href;
  write(link, title, marks);
  write(result.querySelector("p"), summary, marks);
  return result;
};

let indexes;
let latest;

const run = async () => {
  const query = latest = field.value.trim();
  const marks = new Set();
  const attempt = async (cache) => search(await (indexes = cache || !indexes ? open(cache) : indexes), query, marks);
  history.replaceState(null, "", query ? "?q=" + encodeURIComponent(query) : location.pathname);
  try {
    const results = query ? await attempt().catch(() => attempt("reload")) : [];
    if (query !== latest) return;
    list.replaceChildren(...results.slice(0, MOST).map((page) => show(page, marks)));
    const said = [say.none, say.one][results.length] ?? say.many;
    status.textContent = query && said.replace("#", results.length || query);
  } catch {
    status.textContent = say.failed;
  }
};

let pause;
field.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(run, 150);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  run();
});
form.hidden = false;
field.value = new URLSearchParams(location.search).get("q") ?? "";
if (field.value) run();
else field.focus();
