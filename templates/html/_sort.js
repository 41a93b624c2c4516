// Sorts a table by the column whose heading is clicked; a second click turns the order round.
for (const table of document.querySelectorAll("table.sortable")) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    head.querySelector("button").addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const key = (row) => row.cells[column].dataset.key || row.cells[column].textContent;
      const numbers = head.classList.contains("number");
      const order = (one, other) => numbers ? key(one) - key(other) : key(one).localeCompare(key(other), "en", {numeric: true});
      const rows = [...table.tBodies[0].rows].sort((one, other) => down ? order(other, one) : order(one, other));
      table.tBodies[0].append(...rows);
    });
  });
}
