package org.assay.collection.workbook.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.workbook.sheet.AnswerCell.Pick;

/** The sources and the levels of impact in the words of a workbook. */
final class ImpactWords {
  static final Map<String, String> SOURCES = sources();

  static final List<Pick> LEVELS =
      List.of(
          new Pick("0", "0. None to state yet"),
          new Pick("1", "1. Activity: something was done"),
          new Pick("2", "2. A change in practice"),
          new Pick("3", "3. An outcome for children, with a source"),
          new Pick("4", "4. An outcome that somebody else has confirmed"));

  private ImpactWords() {}

  private static Map<String, String> sources() {
    var sources = new LinkedHashMap<String, String>();
    sources.put("data", "Known from data");
    sources.put("child-voice", "Known from what children say");
    sources.put("parent-voice", "Known from what parents and carers say");
    sources.put("staff", "Known from what staff say");
    sources.put("observation", "Known from what somebody observed");
    sources.put("external", "Known from an outside view, such as an inspection");
    return sources;
  }
}
