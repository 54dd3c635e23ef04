// Suggestions under the search box: an editable combobox with a list (WAI-ARIA Authoring Practices). The form works without.
(() => {
  const box = document.getElementById("q");
  const list = document.getElementById("suggestions");
  const status = document.getElementById("suggested");
  if (!box || !list || !status) return;
  let active = -1;
  let asked = 0;
  let timer = 0;

  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", "suggestions");
  box.setAttribute("aria-expanded", "false");

  const options = () => [...list.children];

  const close = () => {
    list.hidden = true;
    active = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };

  const activate = (index) => {
    const all = options();
    active = all.length ? (index + all.length + 1) % (all.length + 1) : -1;
    if (active === all.length) active = -1;
    all.forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
    if (active < 0) box.removeAttribute("aria-activedescendant");
    else box.setAttribute("aria-activedescendant", all[active].id);
  };

  const option = (one, at) => {
    const item = document.createElement("li");
    item.id = `suggestion-${at}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    const name = document.createElement("span");
    name.textContent = one.label;
    if (one.lang) name.lang = one.lang;
    const kind = document.createElement("span");
    kind.className = `badge ${one.kind}`;
    kind.textContent = list.dataset[one.kind] || one.kind;
    item.append(name, " ", kind);
    item.dataset.url = one.url;
    item.addEventListener("mousedown", (event) => event.preventDefault());
    item.addEventListener("click", () => go(item));
    return item;
  };

  const go = (item) => {
    if (item.dataset.url.startsWith("/")) {
      location.assign(item.dataset.url + (list.dataset.ui ? `${item.dataset.url.includes("?") ? "&" : "?"}ui=${list.dataset.ui}` : ""));
    }
  };

  const show = (suggestions) => {
    list.replaceChildren(...suggestions.filter((one) => one.url).map(option));
    active = -1;
    box.removeAttribute("aria-activedescendant");
    const some = list.children.length > 0;
    list.hidden = !some;
    box.setAttribute("aria-expanded", String(some));
    status.textContent = some ? status.dataset.some.replace("{}", list.children.length) : "";
  };

  const ask = async () => {
    const turn = ++asked;
    const q = box.value.trim();
    if (q.length < 2) {
      show([]);
      return;
    }
    const ui = list.dataset.ui ? `&ui=${list.dataset.ui}` : "";
    const answer = await fetch(`/search/suggest?q=${encodeURIComponent(q)}${ui}`);
    if (answer.ok && turn === asked) show((await answer.json()).suggestions);
  };

  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => ask().catch(close), 150);
  });
  box.addEventListener("blur", close);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (!list.hidden && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      activate(event.key === "ArrowDown" ? active + 1 : active < 0 ? options().length - 1 : active - 1);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      go(options()[active]);
    }
  });
})();
