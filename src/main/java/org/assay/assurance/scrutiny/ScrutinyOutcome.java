package org.assay.assurance.scrutiny;

import java.util.Map;

/** What became of something that somebody wanted to say. */
public sealed interface ScrutinyOutcome {
  record Done(long id) implements ScrutinyOutcome {}

  /**
   * @param faults what is wrong, by box of the form
   */
  record Refused(Map<String, String> faults) implements ScrutinyOutcome {
    Refused(String box, String why) {
      this(Map.of(box, why));
    }
  }

  record NotFound() implements ScrutinyOutcome {}
}
