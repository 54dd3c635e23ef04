// What reading gains by a script: Escape puts the card of a name away (WCAG 2.2, 1.4.13), addresses are copied and shared.
(() => {
  const text = document.documentElement;

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") text.dataset.cards = "away";
  });
  const back = (event) => {
    if (event.target instanceof Element && event.target.closest(".naming")) delete text.dataset.cards;
  };
  document.addEventListener("focusin", back);
  document.addEventListener("mouseover", (event) => {
    const from = event.relatedTarget instanceof Element ? event.relatedTarget.closest(".naming") : null;
    if (event.target.closest(".naming") !== from) back(event);
  });

  document.querySelectorAll(".by-script").forEach((part) => (part.hidden = false));
  document.querySelectorAll("[data-copy]").forEach((button) => {
    button.addEventListener("click", async () => {
      const address = document.getElementById(button.dataset.copy);
      try {
        await navigator.clipboard.writeText(address.textContent);
        button.textContent = button.dataset.done;
      } catch {
        getSelection().selectAllChildren(address);
      }
    });
  });
  document.querySelectorAll("[data-share]").forEach((button) => {
    if (!navigator.share) return;
    button.hidden = false;
    button.addEventListener("click", () =>
      navigator.share({ title: button.dataset.title, url: button.dataset.url }).catch(() => {}));
  });
})();
