// Saves a form by itself, two seconds after the last keystroke, and says so. The buttons go on working as without it.
const DELAY = 2000;
const RETRY = 10000;

export function autosave(form) {
  const said = form.querySelector("[data-autosave-said]");
  let timer = 0;
  let running = false;
  let again = false;

  const wait = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(save, delay);
  };

  async function save() {
    if (running) {
      again = true;
      return;
    }
    running = true;
    said.textContent = form.dataset.saving;
    const data = new FormData(form);
    data.set("then", "auto");
    try {
      const answer = await fetch(form.action, { method: "POST", body: data, headers: { Accept: "application/json" } });
      const told = await answer.json();
      said.textContent = told.said;
      if (answer.ok) {
        form.elements.namedItem("expected_revision").value = told.revision;
        form.elements.namedItem("shown").value = told.shown;
      }
    } catch {
      said.textContent = form.dataset.failed;
      wait(RETRY);
    }
    running = false;
    if (again) {
      again = false;
      wait(DELAY);
    }
  }

  form.addEventListener("input", () => wait(DELAY));
  form.addEventListener("submit", () => clearTimeout(timer));
}
