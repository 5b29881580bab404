package org.assay.platform;

/** What a test asks of a page from within it. */
final class PageScripts {
  /** What a script says that was at work when the browser went on to another page. */
  static final String GONE = "Execution context was destroyed";

  /** Names what sticks out when the page is wider than its window; otherwise nothing. */
  static final String STICKING_OUT =
      """
      () => document.documentElement.scrollWidth <= window.innerWidth ? "" :
        [...document.querySelectorAll("body *")]
          .filter(it => it.getBoundingClientRect().right > window.innerWidth + 1)
          .slice(0, 5).map(it => it.outerHTML.slice(0, 200)).join(" | ") || "something unseen"
      """;

  /**
   * What a page is made of, whatever it says: its elements with what they are to assistive
   * technology, whether they show and in which colours, whether what they refer to is there, and
   * where there are words. Neighbours that are alike count once, and so do rows wherever they
   * stand. Two pages of one shape differ in words, numbers and addresses alone: axe finds the same
   * in both, but for what the room that the words take decides. Which elements did not count, since
   * they are like one that did, is left in {@code alike}.
   */
  static final String SHAPE =
      """
      () => {
        const REFERENCES = /^(aria-(activedescendant|controls|describedby|details|errormessage|labelledby|owns)|for|form|headers|list)$/;
        const WORDS = /^(action|alt|aria-(label|placeholder|roledescription|valuetext)|content|datetime|formaction|id|name|placeholder|src|srcset|summary|title|value|data-(label|needed-by|options|part|person|presence|question|return|sum|upload))$/;
        const there = ids => [...new Set(ids.replace(/#/g, "").trim().split(/\\s+/)
          .map(id => document.getElementById(id) ? "there" : "missing"))].join(" ");
        const value = ({name, value}) => {
          if (REFERENCES.test(name)) return there(value);
          if (name === "href") return value.startsWith("#") ? there(value) : "…";
          if (WORDS.test(name)) return value.trim() ? "…" : "";
          return value.replace(/-?[0-9][0-9.,]*/g, "N");
        };
        const unrepeated = all => all.filter((it, i) => it !== all[i - 1]);
        window.alike = [];
        const words = node => node.nodeType === Node.TEXT_NODE && node.data.trim() ? "…" : "";
        const main = document.querySelector("main");
        let apart = main;
        const shape = it => {
          if (it === apart) return "<main/>";
          const style = getComputedStyle(it);
          const rows = /^(dl|ol|select|tbody|ul)$/.test(it.localName);
          const within = [];
          for (const node of it.childNodes) {
            const isElement = node.nodeType === Node.ELEMENT_NODE;
            const text = isElement ? shape(node) : words(node);
            if (isElement && (rows ? within.includes(text) : within.at(-1) === text)) window.alike.push(node);
            if (text) within.push(text);
          }
          return "<" + it.localName
            + [...it.attributes].map(own => " " + own.name + "=" + value(own)).join("")
            + " " + it.checkVisibility({visibilityProperty: true}) + style.color + style.backgroundColor
            + ">" + (rows ? [...new Set(within)] : unrepeated(within)).join("") + "</>";
        };
        const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(it => it.localName);
        const around = shape(document.documentElement);
        apart = null;
        return [around, unrepeated(levels).join("") + (main ? shape(main) : "")];
      }
      """;

  /**
   * How many rules of axe passed, and what was found: by those rules alone, or by all but those.
   * Neither selectors nor the elements that pass are described, which takes axe most of its time.
   * Unless the page is looked at whole, rows, items and boxes that are {@code alike} are hidden
   * meanwhile, but for one that has the keyboard; they come back as they were.
   */
  static final String FINDINGS =
      """
      async ({alone, without, whole}) => {
        if (!window.alike) throw new Error("Execution context was destroyed");
        const options = {resultTypes: ["violations"], selectors: false,
          rules: Object.fromEntries(without.map(rule => [rule, {enabled: false}]))};
        if (alone.length) options.runOnly = {type: "rule", values: alone};
        const {scrollX, scrollY} = window;
        const hidden = whole ? [] : window.alike
          .filter(it => it.matches("article, details, div, li, p, tr") && !it.hasAttribute("role")
            && !it.contains(document.activeElement))
          .map(it => ({it, style: it.getAttribute("style")}));
        for (const {it} of hidden) it.style.setProperty("display", "none", "important");
        try {
          const {passes, violations} = await axe.run(document, options);
          return [String(passes.length),
            ...violations.flatMap(rule => rule.nodes.map(it => rule.id + ": " + it.html))];
        } finally {
          for (const {it, style} of hidden) {
            it.style.removeProperty("display");
            if (style === null) it.removeAttribute("style");
            else it.style.cssText = style;
          }
          if (hidden.length) window.scrollTo(scrollX, scrollY);
        }
      }
      """;

  /**
   * What seems to scroll out of a keyboard's reach, and where a finger may miss what it aims at:
   * what to press is 24 pixels each way, or has as much room around its middle to itself. Links in
   * a line of text are excepted. At a small part of the cost of axe's rules for both, which know of
   * more exceptions (scrollable-region-focusable and target-size).
   */
  static final String WITHOUT_ROOM =
      """
      () => {
        const SIZE = 24;
        const reached = it => it.tabIndex >= 0 && !it.disabled;
        const scrolls = it => {
          const {overflowX, overflowY} = getComputedStyle(it);
          return /auto|scroll/.test(overflowX) && it.scrollWidth > it.clientWidth + SIZE / 2
            || /auto|scroll/.test(overflowY) && it.scrollHeight > it.clientHeight + SIZE / 2;
        };
        const all = [...document.querySelectorAll("body *")].filter(it => it.checkVisibility());
        const stuck = all.filter(it => scrolls(it) && !/^(textarea|select)$/.test(it.localName)
          && !reached(it) && ![...it.querySelectorAll("*")].some(reached));
        const targets = all.filter(it => it.matches("a[href], button, input, select, textarea, summary")
            && reached(it) && getComputedStyle(it).display !== "inline")
          .map(it => ({it, box: it.getBoundingClientRect()})).filter(({box}) => box.width > 0);
        const isSmall = ({box}) => Math.min(box.width, box.height) < SIZE - 0.1;
        const middle = ({box}) => ({x: box.x + box.width / 2, y: box.y + box.height / 2});
        const fromMiddle = (one, other) => {
          const {x, y} = middle(one), {box} = other;
          return isSmall(other)
            ? Math.hypot(middle(other).x - x, middle(other).y - y) - SIZE / 2
            : Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
        };
        const crowded = targets.filter(one => isSmall(one) && targets.some(other => one !== other
          && !one.it.contains(other.it) && !other.it.contains(one.it)
          && fromMiddle(one, other) < SIZE / 2 - 0.1));
        return [...stuck.map(it => "scrolls: " + it.outerHTML.slice(0, 200)),
          ...crowded.map(({it}) => "small: " + it.outerHTML.slice(0, 200))];
      }
      """;

  private PageScripts() {}
}
