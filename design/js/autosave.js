// Saves a form by itself, two seconds after the last keystroke, and says so. The buttons go on working as without it.
//
// What the server refuses for a reason is said and left for the writer to mend: the next keystroke tries again. What
// failed on the way there is tried again by itself. Who is no longer signed in is told, may sign in beside, and goes on.
// As long as something is not saved, the browser asks before the page is left.
const DELAY = 2000;
const RETRY = 10000;

export function autosave(form) {
  const said = form.querySelector("[data-autosave-said]");
  let timer = 0;
  let running = false;
  let again = false;
  let unsaved = false;
  let signedOut = false;
  let leaving = null;

  const wait = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(save, delay);
  };

  const post = () => {
    const data = new FormData(form);
    data.set("then", "auto");
    const headers = { Accept: "application/json" };
    return fetch(form.action, { method: "POST", body: data, headers, redirect: "manual" });
  };

  // After signing in again a page's token is an old one; a fresh page has the new one.
  const renewed = async () => {
    const page = await fetch(form.action, { redirect: "manual" });
    const token = page.ok && /name="csrfmiddlewaretoken" value="([^"]+)"/.exec(await page.text());
    if (token) {
      form.elements.namedItem("csrfmiddlewaretoken").value = token[1];
    }
    return token ? post() : page;
  };

  const sayToSignIn = () => {
    const link = document.createElement("a");
    link.href = form.dataset.signInUrl;
    link.target = "_blank";
    link.className = "govuk-link";
    link.textContent = form.dataset.signIn;
    said.replaceChildren(`${form.dataset.signedOut} `, link);
  };

  async function attempt() {
    let answer = await post();
    if (answer.status === 403) {
      answer = await renewed();
    }
    signedOut = answer.type === "opaqueredirect";
    if (signedOut) {
      sayToSignIn();
      return;
    }
    if (answer.status === 429 || answer.status >= 500) {
      throw new Error("later");
    }
    if (!(answer.headers.get("Content-Type") || "").startsWith("application/json")) {
      said.textContent = form.dataset.refused;
      return;
    }
    const told = await answer.json();
    said.textContent = told.said;
    if (answer.ok) {
      form.elements.namedItem("expected_revision").value = told.revision;
      form.elements.namedItem("shown").value = told.shown;
      unsaved = again;
    }
  }

  async function save() {
    clearTimeout(timer);
    if (running) {
      again = true;
      return;
    }
    running = true;
    said.textContent = form.dataset.saving;
    try {
      await attempt();
    } catch {
      said.textContent = form.dataset.failed;
      wait(RETRY);
    }
    running = false;
    if (leaving) {
      const { button } = leaving;
      leaving = null;
      form.requestSubmit(button);
    } else if (again) {
      again = false;
      wait(DELAY);
    }
  }

  form.addEventListener("input", () => {
    unsaved = true;
    again = running;
    wait(DELAY);
  });
  // A page that is sent while it saves itself would meet its own words as somebody else's: it waits for the answer.
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (running) {
      event.preventDefault();
      leaving = { button: event.submitter };
    } else {
      unsaved = false;
    }
  });
  addEventListener("focus", () => signedOut && save());
  addEventListener("beforeunload", (event) => unsaved && event.preventDefault());
}
