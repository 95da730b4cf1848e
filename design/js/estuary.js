// What the pages need beyond HTML. Every page works without it. No string ever becomes HTML or code here:
// the Content-Security-Policy demands Trusted Types.
import { Button, CharacterCount, Checkboxes, ErrorSummary, Radios, SkipLink, createAll } from "govuk-frontend";
import { autosave } from "./autosave.js";
import { copyable } from "./copy.js";

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
document.querySelectorAll("[data-copy]").forEach(copyable);

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
    else {
      field.setAttribute("aria-activedescendant", list.children[place].id);
      list.children[place].scrollIntoView({ block: "nearest" });
    }
  };
  const close = () => {
    clearTimeout(waiting);
    asking?.abort();
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
    clearTimeout(waiting);
    asking?.abort();
    const typed = field.value.trim();
    if (!typed) return close();
    const { signal } = (asking = new AbortController());
    try {
      const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(typed)}`, { signal });
      const found = answer.ok ? (await answer.json()).suggestions : [];
      if (!signal.aborted) show(found);
    } catch {
      if (!signal.aborted) close(); // no connection: the field works as it is
    }
  };
  const go = (option) => {
    close(); // who comes back to this page finds it as it was
    window.location.assign(option.dataset.url);
  };

  field.addEventListener("input", () => {
    choose(-1); // Enter now means what stands in the field
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE_MS);
  });
  field.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    if (event.isComposing) return; // the keys belong to the input method
    if (list.hidden) {
      if (event.key !== "ArrowDown") return;
      ask();
    } else if (event.altKey && event.key === "ArrowUp") close();
    else if (event.key === "ArrowDown") choose(chosen >= last ? -1 : chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? last : chosen - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen >= 0) go(list.children[chosen]);
    else {
      // These move in the text, so the choice is given up; everything else is the field's own.
      if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) choose(-1);
      return;
    }
    event.preventDefault();
  });
  field.addEventListener("blur", close);
  // The field keeps the focus, or it would close the list before the click.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) go(option);
  });
}

document.querySelectorAll("[data-suggest]").forEach(suggest);
