package org.assay.platform;

/** What a test asks of a page from within it. */
final class PageScripts {
  /** What a script says that was at work when the browser went on to another page. */
  static final String GONE = "Execution context was destroyed";

  /** Brings axe from where {@link ProbeController} serves it; whether it came. */
  static final String AXE =
      """
      () => new Promise(done => {
        const script = document.createElement("script");
        script.onload = () => done(true);
        script.onerror = () => done(false);
        script.src = "/probe/axe.js";
        document.head.append(script);
        script.remove();
      })
      """;

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
   * where there are words. Neighbours that are alike count once, and so do rows, wherever and in
   * whatever order they stand. Two pages of one shape differ in words, numbers and addresses alone:
   * axe finds the same in both, but for what the room that the words take decides.
   *
   * <p>Given are what stands around the main part, the main part, and each way in which letters are
   * drawn: their element and what it stands in, their colour, size, weight and line, and the colour
   * behind them. The first element of each is left in {@code letters}.
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
          if (name === "tabindex") return value;
          if (WORDS.test(name)) return value.trim() ? "…" : "";
          return value.replace(/-?[0-9][0-9.,]*/g, "N");
        };
        const unrepeated = all => all.filter((it, i) => it !== all[i - 1]);
        const words = node => node.nodeType === Node.TEXT_NODE && node.data.trim() ? "…" : "";
        const main = document.querySelector("main");
        const drawn = new Map();
        const named = it => it ? it.localName + "." + it.getAttribute("class") : "";
        const draw = (it, style, ground) => {
          const line = it.parentElement;
          const way = [named(it), named(line), style.color, ground, style.fontSize, style.fontWeight,
            style.textDecorationLine, style.opacity, style.position, line && getComputedStyle(line).color,
            it.matches(":disabled, [aria-disabled=true], :disabled *, [aria-disabled=true] *")].join(" ");
          if (!drawn.has(way)) drawn.set(way, it);
        };
        let apart = main, groundOfMain = "";
        const shape = (it, behind) => {
          if (it === apart) {
            groundOfMain = behind;
            return "<main/>";
          }
          const style = getComputedStyle(it);
          const ground = /, 0\\)$/.test(style.backgroundColor) ? behind : behind + style.backgroundColor;
          const rows = /^(dl|ol|select|tbody|ul)$/.test(it.localName);
          const shown = it.checkVisibility({visibilityProperty: true});
          const within = [];
          for (const node of it.childNodes) {
            const text = node.nodeType === Node.ELEMENT_NODE ? shape(node, ground) : words(node);
            if (text) within.push(text);
          }
          if (shown && (within.includes("…") || it.matches("input, select, textarea"))) draw(it, style, ground);
          return "<" + it.localName
            + [...it.attributes].map(own => " " + own.name + "=" + value(own)).join("")
            + " " + shown + style.color + style.backgroundColor
            + ">" + (rows ? [...new Set(within)].sort() : unrepeated(within)).join("") + "</>";
        };
        const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(it => it.localName);
        const around = shape(document.documentElement, "");
        apart = null;
        const within = unrepeated(levels).join("") + (main ? shape(main, groundOfMain) : "");
        window.letters = [...drawn.values()];
        return [around, within, ...drawn.keys()];
      }
      """;

  /**
   * How many rules of axe passed, and what was found: by those rules alone, or by all but those; on
   * the whole page, or in those of the {@code letters} whose places are given. Neither selectors
   * nor the elements that pass are described, which takes axe most of its time.
   */
  static final String FINDINGS =
      """
      async ({alone, without, places}) => {
        if (!window.letters) throw new Error("Execution context was destroyed");
        const options = {resultTypes: ["violations"], selectors: false,
          rules: Object.fromEntries(without.map(rule => [rule, {enabled: false}]))};
        if (alone.length) options.runOnly = {type: "rule", values: alone};
        const where = places.length ? {include: places.map(it => window.letters[it])} : document;
        const {passes, violations} = await axe.run(where, options);
        return [String(passes.length),
          ...violations.flatMap(rule => rule.nodes.map(it => rule.id + ": " + it.html))];
      }
      """;

  /**
   * What seems to scroll out of a keyboard's reach, and where a finger may miss what it aims at:
   * what to press is 24 pixels each way, or has as much room around its middle to itself. What
   * stands in a line of other words is excepted. At a small part of the cost of axe's rules for
   * both, which know of more exceptions (scrollable-region-focusable and target-size).
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
        const TARGET = "a[href], area, button, input, select, textarea, summary, [contenteditable], [tabindex]";
        const wordsIn = it => it.textContent.replace(/\\s+/g, "").length;
        const inWords = it => {
          if (getComputedStyle(it).display !== "inline") return false;
          let line = it.parentElement;
          while (/^inline/.test(getComputedStyle(line).display)) line = line.parentElement;
          return wordsIn(line) > [...line.querySelectorAll(TARGET)].reduce((sum, own) => sum + wordsIn(own), 0);
        };
        const targets = all.filter(it => it.matches(TARGET) && reached(it) && !inWords(it))
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
