// Runs only where JavaScript modules do not: the page would stay empty there without a word.
document.addEventListener("DOMContentLoaded", function () {
  document.getElementById("unsupported").removeAttribute("hidden");
});
