package org.assay.assurance.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.assurance.moderation.Moderations.Sampled;
import org.assay.assurance.moderation.SaveMark.Wanted;
import org.assay.assurance.moderation.marks.Markable;
import org.assay.assurance.moderation.marks.Marker;
import org.assay.engine.questionset.BlankText;
import org.assay.engine.questionset.Question;
import org.assay.people.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What came with the form of one standard.
 *
 * @param faults by question
 */
record PostedMarks(Map<String, String> form, Map<String, String> faults) {
  static final PostedMarks NONE = new PostedMarks(Map.of(), Map.of());

  /** The marks of the questions for which something was chosen, in the order of the form. */
  static List<Wanted> wanted(Sampled it, Caller caller, String standard, Map<String, String> form) {
    var as = it.sample().markerOf(caller.personId());
    var section = it.view().asking().edition().section(standard);
    if (as == null || section == null) return List.of();
    var all = new ArrayList<Wanted>();
    for (var question : Markable.questions(it.view(), section)) {
      var key = question.key();
      var settling = "settled".equals(form.get("as-" + key));
      var option = form.getOrDefault("mark-" + key, "");
      if (!option.isEmpty()) {
        all.add(
            new Wanted(
                key,
                settling ? Marker.SETTLED : as,
                option,
                comment(form, key),
                version(form, key)));
      }
    }
    return all;
  }

  /** What is noted to be asked, of the questions that the form had a box for. */
  static List<NoteQuestion.Wanted> notes(Sampled it, String standard, Map<String, String> form) {
    var section = it.view().asking().edition().section(standard);
    if (section == null) return List.of();
    return Markable.questions(it.view(), section).stream()
        .map(Question::key)
        .filter(key -> form.containsKey("ask-" + key))
        .map(
            key ->
                new NoteQuestion.Wanted(
                    key, text(form, "ask-" + key), number(form, "ask-version-" + key)))
        .toList();
  }

  Optional<String> note(String key) {
    return Optional.ofNullable(form.get("ask-" + key));
  }

  Optional<String> option(String key) {
    return Optional.ofNullable(form.get("mark-" + key));
  }

  @Nullable String comment(String key) {
    return comment(form, key);
  }

  private static @Nullable String comment(Map<String, String> form, String key) {
    return text(form, "comment-" + key);
  }

  private static @Nullable String text(Map<String, String> form, String box) {
    var said = BlankText.orNull(form.get(box));
    return said == null ? null : said.replace("\r\n", "\n");
  }

  private static int version(Map<String, String> form, String key) {
    return number(form, "version-" + key);
  }

  private static int number(Map<String, String> form, String box) {
    var seen = form.getOrDefault(box, "");
    return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : -1;
  }
}
