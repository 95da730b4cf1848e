// A button after an identifier that copies it, where the browser lets a page do so; without it the text can be marked.
export function copyable(code) {
  if (!navigator.clipboard) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "dba-copy";
  button.textContent = code.dataset.copy;
  const what = document.createElement("span");
  what.className = "govuk-visually-hidden";
  what.textContent = ` ${code.dataset.copyWhat}`;
  button.append(what);
  const said = document.createElement("span");
  said.className = "dba-copied";
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      said.textContent = code.dataset.copied;
    } catch {
      window.getSelection().selectAllChildren(code); // refused: marked, ready for the keys
    }
  });
  code.after(" ", button, " ", said);
}
