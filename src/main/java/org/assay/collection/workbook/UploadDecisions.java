package org.assay.collection.workbook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.platform.form.FormInput;

/**
 * What a person decided about a workbook that waits.
 *
 * @param mark of the upload that they looked at
 * @param choices by question; true for the workbook's answer, false for the one online
 * @param seen by question, the version of the online answer that they chose beside
 * @param confirmed by question and place, why free text identifies no child
 */
record UploadDecisions(
    String mark,
    Map<String, Boolean> choices,
    Map<String, Integer> seen,
    Map<String, Map<String, String>> confirmed) {
  static final String CHOICE = "choose.";
  static final String SEEN = "seen.";
  static final String TICK = "confirm.";
  static final String REASON = "reason.";
  static final String WORKBOOK = "workbook";
  static final String ONLINE = "online";

  /** Names no single upload and leaves every conflict undecided. */
  static final UploadDecisions NONE = new UploadDecisions("", Map.of(), Map.of(), Map.of());

  /** A question's key holds no space, which so ends it in the names of the boxes. */
  static UploadDecisions posted(Map<String, Object> form) {
    var choices = new HashMap<String, Boolean>();
    var seen = new HashMap<String, Integer>();
    var confirmed = new LinkedHashMap<String, Map<String, String>>();
    var input = new FormInput(form);
    form.keySet()
        .forEach(
            name -> {
              var text = input.typed(name);
              if (name.startsWith(CHOICE))
                choices.put(name.substring(CHOICE.length()), text.equals(WORKBOOK));
              if (name.startsWith(SEEN) && text.matches("\\d{1,9}")) {
                seen.put(name.substring(SEEN.length()), Integer.valueOf(text));
              }
              if (name.startsWith(TICK)) {
                var place = name.substring(TICK.length());
                int space = place.indexOf(' ');
                if (space > 0) {
                  confirmed
                      .computeIfAbsent(place.substring(0, space), k -> new HashMap<>())
                      .put(place.substring(space + 1), input.typed(REASON + place));
                }
              }
            });
    return new UploadDecisions(input.typed("upload"), choices, seen, confirmed);
  }
}
