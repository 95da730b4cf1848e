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
