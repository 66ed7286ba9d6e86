/**
 * Draws how the front page will begin, from what is in the form: names, main language, colour and logo. A plain script
 * of its own, because the page must be whole without it.
 */
(() => {
  const peek = document.querySelector("[data-peek]");
  const form = document.querySelector("form");
  if (!peek || !form) return;
  const logo = peek.querySelector("[data-peek-logo]");
  const mark = peek.querySelector(".mark");

  const draw = () => {
    const given = new FormData(form);
    for (const place of peek.querySelectorAll("[data-peek-of]")) {
      place.textContent = given.get(place.dataset.peekOf);
      place.lang = given.get("mainLanguage") ?? "";
    }
    for (const body of peek.querySelectorAll("[data-peek-language]")) {
      body.hidden = body.dataset.peekLanguage !== given.get("mainLanguage");
      body.querySelector(".btn").className = `btn sw-${given.get("colour")}`;
    }
  };

  const drawLogo = () => {
    const [file] = form.elements.namedItem("logo").files;
    const show = (address) => {
      logo.hidden = !address;
      mark.style.display = address ? "none" : "";
      if (address) logo.src = address;
    };
    if (!file) return show(null);
    const reader = new FileReader();
    reader.onload = () => show(reader.result);
    reader.readAsDataURL(file);
  };
  // What can't be shown is no picture: the server says so when it is sent.
  logo.addEventListener("error", () => {
    logo.hidden = true;
    mark.style.display = "";
  });

  form.addEventListener("input", draw);
  form.elements.namedItem("logo").addEventListener("change", drawLogo);
  draw();
  drawLogo();
  peek.hidden = false;
})();
