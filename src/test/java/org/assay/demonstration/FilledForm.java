package org.assay.demonstration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What somebody sends who fills in each box of a form. */
final class FilledForm {
  private FilledForm() {}

  /** As the page has it, and something wherever it has nothing. */
  static Map<String, String> of(Element form) {
    var values = new LinkedHashMap<String, String>();
    for (var it : form.select("input[name], textarea[name], select[name]")) {
      var name = it.attr("name");
      switch (it.tagName() + " " + it.attr("type")) {
        case "input radio", "input checkbox" -> {
          if (it.hasAttr("checked") || !values.containsKey(name)) values.put(name, it.val());
        }
        case "select " -> values.put(name, chosen(it));
        case "input hidden" -> values.put(name, it.val());
        case "input file", "input submit" -> {}
        default -> values.put(name, it.val().isEmpty() ? sample(it) : it.val());
      }
    }
    return values;
  }

  private static String chosen(Element select) {
    var options = new ArrayList<>(select.select("option[selected]"));
    select.select("option").stream().filter(it -> !it.val().isEmpty()).forEach(options::add);
    return options.isEmpty() ? "" : options.getFirst().val();
  }

  private static String sample(Element box) {
    var name = box.attr("name");
    if (name.endsWith(".day") || name.endsWith(".month")) return "1";
    if (name.endsWith(".year")) return "2026";
    if (box.attr("type").equals("email")) return "someone@example.org";
    return box.attr("inputmode").equals("numeric") ? "1" : "Words";
  }
}
