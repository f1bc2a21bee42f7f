// Above each table in .filtered a selection for every column named by data-columns; rows that do not match are hidden.
(function () {
  const all = document.documentElement.lang === "zh" ? "全部" : "all";

  // A cell lists several bearers; of a citation the article counts.
  function values(cell) {
    const article = cell.textContent.match(/^(第[^条]+条|Article \d+)/);
    return article ? [article[0]] : cell.textContent.split(/、|, /);
  }

  for (const filtered of document.querySelectorAll(".filtered")) {
    const table = filtered.querySelector("table");
    const rows = Array.from(table.tBodies[0].rows);
    const form = document.createElement("form");
    form.className = "filters";
    const count = document.createElement("output");
    const selects = filtered.dataset.columns.split(" ").map((column) => {
      const label = document.createElement("label");
      const select = document.createElement("select");
      const names = new Set(rows.flatMap((row) => values(row.cells[column])));
      select.dataset.column = column;
      select.add(new Option(all, ""));
      for (const name of names) if (name) select.add(new Option(name, name));
      label.append(table.tHead.rows[0].cells[column].textContent, " ", select);
      form.append(label);
      return select;
    });

    function show() {
      for (const row of rows) {
        row.hidden = !selects.every((each) => !each.value || values(row.cells[each.dataset.column]).includes(each.value));
      }
      count.textContent = rows.filter((row) => !row.hidden).length + " / " + rows.length;
    }

    form.append(count);
    form.addEventListener("change", show);
    form.addEventListener("submit", (event) => event.preventDefault());
    filtered.prepend(form);
    show();
  }
})();
