'use strict';
// On a narrow page the filters stand above the results: shut, so that these are seen.
if (window.matchMedia('(max-width: 50rem)').matches) {
  document.querySelectorAll('.columns aside details').forEach((group) => { group.open = false; });
}
// Copies the text a button carries and says so; everything else works without a script.
document.addEventListener('click', async (event) => {
  const button = event.target.closest('button.copy');
  if (!button) return;
  const text = button.dataset.copy;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
  button.textContent = document.documentElement.lang === 'en' ? 'Copied' : 'Kopiert';
});
