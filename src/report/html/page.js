// The filter of the question list. Without it the page is whole; it only hides rows that are not asked for.
const filter = document.getElementById('filter');
const shown = document.getElementById('shown');
const boxes = [...filter.querySelectorAll('input')];
const rows = [...document.querySelectorAll('tr[data-answer]')];

function update() {
  const chosen = (name) => boxes.filter((box) => box.name === name && box.checked).map((box) => box.value);
  const categories = chosen('category');
  const answers = chosen('answer');
  const open = chosen('open').length > 0;
  let count = 0;
  for (const row of rows) {
    const { category, answer } = row.dataset;
    const fits =
      (categories.length === 0 || categories.includes(category)) &&
      (answers.length === 0 || answers.includes(answer)) &&
      (!open || answer === 'unknown' || answer === 'unanswered');
    row.hidden = !fits;
    if (fits) count++;
  }
  for (const part of document.querySelectorAll('#items .part')) {
    part.hidden = !part.querySelector('tr[data-answer]:not([hidden])');
  }
  filter.classList.toggle('narrowed', count < rows.length);
  const { all, some, none } = shown.dataset;
  shown.textContent = count === rows.length ? all : count === 0 ? none : some.replace('{shown}', count);
}

filter.addEventListener('change', update);
document.getElementById('clear').addEventListener('click', () => {
  for (const box of boxes) box.checked = false;
  update();
});
filter.hidden = false;
update();
