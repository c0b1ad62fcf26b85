// Keeps what is being chosen in a question, on the server as it changes and in this tab until the server has it, and moves
// the steps of an order in place. Without this script the same forms work by sending them.

const patience = 600; // milliseconds after the last change
const retry = 5000; // milliseconds after a failure

class KeptAnswer {
  #answer;
  #form;
  #status;
  #place;
  #savedAt;
  #sequence = 0;
  #timer;

  constructor(answer) {
    this.#answer = answer;
    this.#form = answer.closest("form");
    this.#status = answer.querySelector(".answer__saved");
    this.#place = `answer:${answer.dataset.for}:${answer.dataset.item}`;
    this.#savedAt = answer.dataset.saved ?? "";
    this.#form.addEventListener("change", () => this.#changed());
    this.#form.addEventListener("submit", () => this.#sent());
    this.#restore();
  }

  /** The picks, the name of each and its value, as the form would send them. */
  get #picks() {
    return new FormData(this.#form).getAll("Answer");
  }

  #changed() {
    this.#sequence++;
    this.#remember();
    this.#saveAfter(patience);
  }

  /** The answer itself is on its way: there is nothing left to keep. */
  #sent() {
    clearTimeout(this.#timer);
    sessionStorage.removeItem(this.#place);
  }

  #saveAfter(milliseconds) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), milliseconds);
  }

  async #save() {
    const sequence = this.#sequence;
    const body = new FormData(this.#form);
    body.delete("Move");
    body.set("Sequence", sequence);
    let response;
    try {
      response = await fetch(this.#answer.dataset.draft, {
        method: "POST",
        body: new URLSearchParams(body),
        headers: { Accept: "application/json" },
        redirect: "manual",
      });
    } catch {
      this.#failed();
      return;
    }

    if (response.ok) {
      this.#kept(await response.json(), sequence);
    } else if (response.type === "opaqueredirect" || response.status === 401) {
      this.#signedOut();
    } else if (response.status === 409) {
      this.#refused((await response.json()).detail);
    } else {
      this.#failed();
    }
  }

  #kept(draft, sequence) {
    this.#savedAt = draft.at;
    if (sequence !== this.#sequence) return; // changed again meanwhile, and soon to be saved again
    sessionStorage.removeItem(this.#place);
    this.#say(draft.saved);
  }

  #failed() {
    this.#say("Not saved yet: the server could not be reached. Your choice is kept in this window, and we are trying again.");
    this.#saveAfter(retry);
  }

  #refused(why) {
    sessionStorage.removeItem(this.#place);
    this.#say(why);
  }

  #signedOut() {
    const link = document.createElement("a");
    link.href = `/account/sign-in?returnUrl=${encodeURIComponent(location.pathname + location.search)}`;
    link.textContent = "sign in to go on";
    this.#status.replaceChildren("You were signed out. Your choice is kept; ", link, ".");
  }

  #say(words) {
    this.#status.textContent = words;
  }

  #remember() {
    sessionStorage.setItem(this.#place, JSON.stringify({ picks: this.#picks, since: this.#savedAt }));
  }

  /** Puts back what this tab held when the server did not get it, unless the server has something newer. */
  #restore() {
    const stored = sessionStorage.getItem(this.#place);
    if (stored === null) return;
    const { picks, since } = JSON.parse(stored);
    const isRefused = this.#answer.querySelector(".usa-error-message, #signed-out") !== null;
    if (since !== this.#savedAt || isRefused) {
      sessionStorage.removeItem(this.#place);
      return;
    }

    for (const input of this.#form.querySelectorAll("input[name=Answer]")) input.checked = picks.includes(input.value);
    for (const select of this.#form.querySelectorAll("select[name=Answer]")) {
      select.value = [...select.options].map((option) => option.value).find((value) => value && picks.includes(value)) ?? "";
    }
    for (const ordering of this.#form.querySelectorAll(".ordering")) sortSteps(ordering);
    this.#changed();
  }
}

function positionOf(step) {
  return Number(step.querySelector("select").value.split("=")[1]);
}

function sortSteps(ordering) {
  ordering.append(...[...ordering.children].sort((one, other) => positionOf(one) - positionOf(other)));
  number(ordering);
}

/** Positions, numbers and buttons as the steps now stand. */
function number(ordering) {
  const steps = [...ordering.children];
  steps.forEach((step, index) => {
    step.querySelector("select").selectedIndex = index;
    for (const place of step.querySelectorAll(".ordering__number")) place.textContent = index + 1;
    const [up, down] = step.querySelectorAll("button[name=Move]");
    up.hidden = index === 0;
    down.hidden = index === steps.length - 1;
  });
}

function place(ordering, step, index) {
  const others = [...ordering.children].filter((other) => other !== step);
  ordering.insertBefore(step, others[index] ?? null);
  number(ordering);
}

/** Says where the step is now, and keeps the focus with it. */
function announce(ordering, step, control) {
  const index = [...ordering.children].indexOf(step);
  const [up, down] = step.querySelectorAll("button[name=Move]");
  (control.hidden ? (control === up ? down : up) : control).focus();
  const text = step.querySelector(".ordering__text").textContent;
  ordering.parentElement.querySelector(".ordering__moved").textContent =
    `Now step ${index + 1} of ${ordering.children.length}: ${text}`;
}

function moveInPlace(ordering) {
  ordering.addEventListener("click", (event) => {
    const button = event.target.closest("button[name=Move]");
    if (!button) return;
    event.preventDefault();
    const step = button.closest("li");
    const index = [...ordering.children].indexOf(step);
    place(ordering, step, index + (button.value.endsWith(":up") ? -1 : 1));
    announce(ordering, step, button);
    ordering.dispatchEvent(new Event("change", { bubbles: true }));
  });
  ordering.addEventListener("change", (event) => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const step = event.target.closest("li");
    place(ordering, step, event.target.selectedIndex);
    announce(ordering, step, event.target);
  });
}

for (const ordering of document.querySelectorAll(".ordering")) moveInPlace(ordering);
for (const answer of document.querySelectorAll(".answer[data-draft]")) new KeptAnswer(answer);
