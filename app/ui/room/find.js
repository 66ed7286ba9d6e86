// Narrows the list at the door while one types. Without it the form asks the server for the same.
(() => {
  const field = document.querySelector("[data-find] input[type=search]");
  const rows = [...document.querySelectorAll(".door-list > li")];
  if (field?.value !== "") return;
  const none = document.querySelector("[data-none]");
  const words = rows.map((row) => row.textContent.toLowerCase());
  field.addEventListener("input", () => {
    const typed = field.value.toLowerCase().trim().split(/\s+/);
    // A reference is not in the list: Enter asks the server for it.
    const shown = words.map((text) => typed.every((word) => text.includes(word)));
    for (const [at, row] of rows.entries()) row.hidden = !shown[at];
    if (none) none.hidden = shown.some(Boolean);
  });
})();
