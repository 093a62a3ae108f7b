/**
 * What is wrong with a page at a glance, as a machine sees it: controls without a name, text too small to read, things cut off or on top
 * of each other, a page that scrolls sideways. Runs in the page; looks only at what is visible now.
 */
import type { Page } from "playwright-core";

export interface Limits {
  /** Smallest text, CSS px. */
  readonly textPx: number;
  /** Smallest side of something to press, CSS px. */
  readonly targetPx: number;
}

/** 16 px and a fingertip on phones; ART's smaller sizes are for a desk. */
export const PHONE_LIMITS: Limits = { textPx: 16, targetPx: 36 };
export const DESK_LIMITS: Limits = { textPx: 11, targetPx: 20 };

/** Boxes of text are a little larger than its letters. */
const SLACK_PX = 4;
const NAMED = new Set([
  "button",
  "link",
  "textbox",
  "radio",
  "switch",
  "slider",
  "combobox",
  "menuitem",
  "checkbox",
  "dialog",
]);

/** Controls (and dialogs) that a screen reader could not tell apart, as "role" strings. */
export async function nameless(page: Page): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send("Accessibility.getFullAXTree");
  await cdp.detach();
  return nodes
    .filter((node) => !node.ignored && NAMED.has(String(node.role?.value)) && !String(node.name?.value ?? "").trim())
    .map((node) => String(node.role?.value));
}

/** Faults of layout, one line each. */
export function layoutFaults(page: Page, limits: Limits): Promise<string[]> {
  return page.evaluate(
    ({ textPx, targetPx, slackPx }) => {
      const faults: string[] = [];
      const wide = document.documentElement.scrollWidth - innerWidth;
      if (wide > 1) faults.push(`scrolls sideways by ${wide} px`);

      const label = (element: Element) => {
        const words = (element.getAttribute("aria-label") ?? element.textContent ?? "").replace(/\s+/g, " ").trim();
        const kind = typeof element.className === "string" ? element.className.trim().replace(/\s+/g, ".") : "";
        return `<${element.tagName.toLowerCase()}${kind ? `.${kind}` : ""}> "${words.slice(0, 30)}"`;
      };
      /** Whether the middle of a box can be pressed, i.e. nothing lies on top of it. */
      const onTop = (element: Element, box: DOMRect) => {
        const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return hit === null || element.contains(hit) || hit.contains(element) ? null : hit;
      };
      const inside = (box: DOMRect) =>
        box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
      /** Boxes that scroll may hide a part of what they hold. */
      const scrolls = (element: Element): boolean => {
        for (let at = element.parentElement; at; at = at.parentElement) {
          const { overflowY, overflowX } = getComputedStyle(at);
          const more = at.scrollHeight > at.clientHeight + 1 || at.scrollWidth > at.clientWidth + 1;
          if (more && /auto|scroll/.test(overflowY + overflowX)) return true;
        }
        return document.documentElement.scrollHeight > innerHeight + 1;
      };

      const lines: { element: Element; box: DOMRect }[] = [];
      const small = new Map<string, string>();
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const parent = node.parentElement;
        if (
          !parent ||
          !node.textContent?.trim() ||
          !parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })
        )
          continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        // Screen-reader-only text is a pixel in size.
        if (box.width < 2 || box.height < 2 || !inside(box) || parent.closest(".sr, svg")) continue;
        const edge = parent.getBoundingClientRect();
        const hides = getComputedStyle(parent).overflow !== "visible";
        lines.push({ element: parent, box: hides ? new DOMRect(edge.x, edge.y, edge.width, edge.height) : box });
        const size = Number.parseFloat(getComputedStyle(parent).fontSize);
        if (size < textPx - 0.01)
          small.set(`${parent.tagName}.${parent.className}|${size}`, `${size.toFixed(1)} px text in ${label(parent)}`);
        // A name may be cut where the control around it says it in full.
        const cut = parent.scrollWidth > parent.clientWidth + 2 || parent.scrollHeight > parent.clientHeight + 4;
        if (hides && cut && parent.clientWidth > 2 && !parent.closest("[aria-label], [title]"))
          faults.push(`text cut off in ${label(parent)}`);
      }
      faults.push(...small.values());

      /** Whether two boxes share more than their borders. */
      const clash = (a: DOMRect, b: DOMRect) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > slackPx &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slackPx;
      /** What is under a veil, a menu or a card does not count. */
      const onTopLayer = (element: Element) => {
        const layers = document.querySelectorAll("[role=dialog], [role=menu], .roleStage.over");
        return layers.length === 0 || [...layers].some((layer) => layer.contains(element));
      };
      const pressed = [...document.querySelectorAll("button, input, select, a[href]")].filter((e) =>
        e.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      );
      for (const { element, box } of lines) {
        if (!onTopLayer(element) || scrolls(element)) continue;
        for (const control of pressed) {
          if (control.contains(element) || element.contains(control) || !onTopLayer(control) || scrolls(control))
            continue;
          if (clash(box, control.getBoundingClientRect())) faults.push(`${label(element)} overlaps ${label(control)}`);
        }
        for (const other of lines) {
          if (other.element === element || other.element.contains(element) || element.contains(other.element)) continue;
          if (!onTopLayer(other.element) || scrolls(other.element)) continue;
          if (
            element.compareDocumentPosition(other.element) & Node.DOCUMENT_POSITION_FOLLOWING &&
            clash(box, other.box)
          )
            faults.push(`${label(element)} overlaps ${label(other.element)}`);
        }
      }

      for (const element of document.querySelectorAll("button, input, select, textarea, a[href], [role=button]")) {
        if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
        const box = element.getBoundingClientRect();
        if (box.width < 2 || !inside(box)) {
          if (box.width >= 2 && !scrolls(element)) faults.push(`off the screen: ${label(element)}`);
          continue;
        }
        const cut = box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
        if (cut && !scrolls(element)) faults.push(`cut by the screen's edge: ${label(element)}`);
        if (Math.min(box.width, box.height) < targetPx && (element as HTMLInputElement).type !== "range")
          faults.push(`${Math.round(box.width)}x${Math.round(box.height)} px to press: ${label(element)}`);
        const cover = onTop(element, box);
        if (
          cover &&
          !scrolls(element) &&
          !cover.closest("[role=dialog], [role=menu]") &&
          !cover.querySelector("[role=dialog]")
        )
          faults.push(`${label(element)} lies under ${label(cover)}`);
      }
      return [...new Set(faults)];
    },
    { ...limits, slackPx: SLACK_PX },
  );
}
