// What the pages need beyond HTML. Every page works without it. No string ever becomes HTML or code here:
// the Content-Security-Policy demands Trusted Types.
import { Button, CharacterCount, Checkboxes, ErrorSummary, Radios, SkipLink, createAll } from "govuk-frontend";
import { autosave } from "./autosave.js";

document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) {
  document.body.classList.add("govuk-frontend-supported");
}
for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, Radios, SkipLink]) {
  createAll(component);
}
for (const form of document.querySelectorAll("form[data-autosave]")) {
  autosave(form);
}

// Suggestions under a search field, as the ARIA guide's combobox with a list. Without it the field is a plain one.
const PAUSE_MS = 150;

function suggest(field) {
  const list = document.createElement("ul");
  list.id = `${field.id}-suggestions`;
  list.className = "dba-suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.dataset.suggestLabel);
  list.hidden = true;
  field.parentElement.append(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");
  let chosen = -1;
  let waiting = 0;
  let asking = null;

  const choose = (place) => {
    chosen = place;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === place)));
    if (place < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", list.children[place].id);
  };
  const close = () => {
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    choose(-1);
  };
  const show = (suggestions) => {
    list.replaceChildren(
      ...suggestions.map((one, at) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${at}`;
        option.className = "dba-suggestions__option";
        option.setAttribute("role", "option");
        option.dataset.url = one.url;
        const text = document.createElement("span");
        text.textContent = one.text;
        if (one.lang) text.lang = one.lang;
        const kind = document.createElement("span");
        kind.className = "dba-suggestions__kind";
        kind.textContent = one.kind;
        option.append(text, " ", kind);
        return option;
      }),
    );
    list.hidden = suggestions.length === 0;
    field.setAttribute("aria-expanded", String(!list.hidden));
    choose(-1);
  };
  const ask = async () => {
    asking?.abort();
    const typed = field.value.trim();
    if (!typed) return close();
    asking = new AbortController();
    try {
      const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(typed)}`, { signal: asking.signal });
      if (answer.ok) show((await answer.json()).suggestions);
      else close();
    } catch {
      close(); // a newer question, or no connection: the field works as it is
    }
  };
  const go = (option) => window.location.assign(option.dataset.url);

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE_MS);
  });
  field.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    if (event.isComposing || list.hidden) return;
    if (event.key === "ArrowDown") choose(chosen >= last ? -1 : chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? last : chosen - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen >= 0) go(list.children[chosen]);
    else return;
    event.preventDefault();
  });
  field.addEventListener("blur", close);
  // Before the field loses focus, which would close the list.
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const option = event.target.closest("[role=option]");
    if (option) go(option);
  });
}

document.querySelectorAll("[data-suggest]").forEach(suggest);
