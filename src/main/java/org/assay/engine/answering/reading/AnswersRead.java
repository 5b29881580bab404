package org.assay.engine.answering.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.Profile;

/**
 * What was found in an answers document.
 *
 * @param answers by question key; a value that could not be read is left out of its answer
 * @param findings everything that is wrong with the form of the document and with the kinds of its
 *     values
 */
public record AnswersRead(Map<String, Answer> answers, Profile profile, List<Finding> findings) {

  /**
   * With what a check found, except that what could not be read is not also called missing or said
   * twice.
   */
  public List<Finding> findingsWith(List<Finding> checked) {
    if (findings.isEmpty()) {
      return checked;
    }
    var unread = new HashSet<String>();
    findings.stream().filter(f -> f.question() != null).forEach(f -> unread.add(f.question()));
    var all = new ArrayList<>(findings);
    checked.stream()
        .filter(f -> !f.code().equals("answer/required") || !unread.contains(f.question()))
        .filter(f -> f.severity() == Finding.Severity.WARNING || !said(f))
        .forEach(all::add);
    return List.copyOf(all);
  }

  private boolean said(Finding checked) {
    return findings.stream().anyMatch(it -> within(it.pointer(), checked.pointer()));
  }

  private static boolean within(String pointer, String place) {
    return pointer.startsWith(place)
        && (pointer.length() == place.length() || pointer.charAt(place.length()) == '/');
  }
}
