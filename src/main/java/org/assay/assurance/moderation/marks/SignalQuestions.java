package org.assay.assurance.moderation.marks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.assay.assurance.signals.Signal;

/** What is asked of an organisation where the subgroup wants to ask about a signal. */
public final class SignalQuestions {
  /** Of more answers at once the first stands for all: opening them all is no clarification. */
  static final int MOST = 10;

  private static final Pattern MAY_ASK = Pattern.compile(" ?A moderator may ask [^.]*\\.$");

  private SignalQuestions() {}

  /**
   * @param reason why the subgroup asks, in its own words
   * @param markable whether moderators mark the answer to a question, by its key
   * @return by key of a question; empty when the signal is about none that is marked
   */
  public static Map<String, String> of(Signal signal, String reason, Predicate<String> markable) {
    List<String> about = signal.questions().stream().filter(markable).toList();
    var words = words(signal, reason);
    var asked = new LinkedHashMap<String, String>();
    about.stream().limit(about.size() > MOST ? 1 : MOST).forEach(it -> asked.put(it, words));
    return asked;
  }

  private static String words(Signal signal, String reason) {
    var found = MAY_ASK.matcher(signal.explanation()).replaceFirst("");
    var words = reason.isEmpty() ? found : reason + "\n\n" + found;
    return words.length() <= Clarification.LONGEST_NOTE
        ? words
        : words.substring(0, Clarification.LONGEST_NOTE - 1).strip() + "…";
  }
}
