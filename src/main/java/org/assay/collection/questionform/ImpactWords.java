package org.assay.collection.questionform;

import java.util.LinkedHashMap;
import java.util.Map;

/** The levels of impact, explained by example. */
final class ImpactWords {
  record Level(String title, String example) {}

  static final Map<String, Level> LEVELS = levels();

  private ImpactWords() {}

  private static Map<String, Level> levels() {
    var levels = new LinkedHashMap<String, Level>();
    levels.put(
        "0", new Level("None to state yet", "We have not looked at what difference this makes"));
    levels.put("1", new Level("Activity", "Something was done: forty staff were trained"));
    levels.put(
        "2",
        new Level(
            "A change in practice",
            "Staff now do it differently: concerns are written up the same day"));
    levels.put(
        "3",
        new Level(
            "An outcome for children, with a source",
            "Children are better off and we can show how we know: pupils say in our survey that"
                + " they are listened to"));
    levels.put(
        "4",
        new Level(
            "An outcome that somebody else has confirmed",
            "An inspector, an auditor or a partner agency saw it too"));
    return levels;
  }
}
