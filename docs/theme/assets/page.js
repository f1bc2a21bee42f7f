// Each cell knows what stands above it, for phones; what is folded opens when a link leads into it, and on paper.
(function () {
  for (const table of document.querySelectorAll(".md-content table:not([class])")) {
    const heads = Array.from(table.tHead ? table.tHead.rows[0].cells : [], (cell) => cell.textContent.trim());
    for (const row of table.tBodies[0]?.rows ?? []) {
      Array.from(row.cells).forEach((cell, column) => heads[column] && (cell.dataset.label = heads[column]));
    }
  }

  function open() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let at = target?.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
  }

  addEventListener("hashchange", open);
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((each) => (each.open = true)));
  open();
})();
