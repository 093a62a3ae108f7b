/**
 * A pad among buttons: where there is something to choose (a sheet, the wheel, the fire, the truth) it moves the focus to the nearest
 * control that way, and presses it. Everything a pad can reach is a control that a keyboard reaches as well.
 */
export interface Way {
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
}

/** What a pad chooses from, the topmost first. The field itself is none of them: there its buttons belong to the body. */
const CHOICES = [".veil [role=dialog]", ".wheel", "main.fire"];
const CONTROLS = "button:not(:disabled), [role=radio]:not(:disabled), input:not(:disabled), select:not(:disabled)";
/** Of a group to pick from, the one a keyboard would come to. */
const PICKED_FROM = "[role=radio][tabindex='0']";
/** Off the straight line counts this many times. */
const ASIDE = 2;

/** What is to be chosen from now; null while the pad belongs to the body. */
export function choiceUp(): HTMLElement | null {
  for (const selector of CHOICES) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found !== null) return found;
  }
  return null;
}

/** Whether a pad is choosing: then the focus shows, though no key has been pressed. */
export function showChoosing(on: boolean): void {
  document.documentElement.classList.toggle("padChoosing", on);
}

/** Moves the focus within `root` to the nearest control that way; into it if it was outside. */
export function moveFocus(root: HTMLElement, way: Way): void {
  const from = focusedIn(root);
  if (from === null) {
    firstOf(root)?.focus();
    return;
  }
  const at = middleOf(from);
  let best: HTMLElement | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const control of controlsOf(root)) {
    const to = middleOf(control);
    const along = (to.x - at.x) * way.x + (to.y - at.y) * way.y;
    if (control === from || along < 4) continue;
    const aside = Math.abs((to.x - at.x) * way.y) + Math.abs((to.y - at.y) * way.x);
    if (along + ASIDE * aside >= least) continue;
    least = along + ASIDE * aside;
    best = control;
  }
  best?.focus();
}

/** Presses the control that has the focus, or gives it to the first one. */
export function pressFocused(root: HTMLElement): void {
  const at = focusedIn(root);
  if (at === null) firstOf(root)?.focus();
  else at.click();
}

/** As Escape would: the topmost thing closes. */
export function goBack(root: HTMLElement): void {
  root.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
}

/** Where choosing begins: among the faces or whatever else is to be picked from, not at a corner button above them. */
function firstOf(root: HTMLElement): HTMLElement | undefined {
  const controls = controlsOf(root);
  return controls.find((control) => control.matches(PICKED_FROM)) ?? controls[0];
}

function controlsOf(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(CONTROLS)].filter((control) => control.offsetParent !== null);
}

function focusedIn(root: HTMLElement): HTMLElement | null {
  const at = document.activeElement;
  return at instanceof HTMLElement && at !== root && root.contains(at) ? at : null;
}

function middleOf(control: HTMLElement): { readonly x: number; readonly y: number } {
  const box = control.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
