package org.assay.engine.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.engine.questionset.Audience;
import org.assay.engine.questionset.BuiltInFacts;
import org.assay.engine.questionset.Tag;

/** Codes of the directory in audiences, and headings of other vocabularies in crosswalks. */
final class VocabularyRules {
  private VocabularyRules() {}

  static Stream<LintFinding> audiences(LintContext subject) {
    var found = new ArrayList<LintFinding>(audience("/audience", subject.set().audience()));
    subject
        .sections()
        .forEach(s -> found.addAll(audience(s.pointer() + "/audience", s.section().audience())));
    subject
        .questions()
        .forEach(q -> found.addAll(audience(q.pointer() + "/audience", q.question().audience())));
    var crosswalks = subject.set().crosswalks();
    for (int i = 0; i < crosswalks.size(); i++) {
      var shownTo = crosswalks.get(i).shownTo();
      if (shownTo != null) found.addAll(audience("/crosswalks/" + i + "/audience", shownTo));
    }
    return found.stream();
  }

  private static List<LintFinding> audience(String pointer, Audience audience) {
    return Stream.concat(
            ReferenceRules.numbered(
                pointer + "/sectors",
                "sector",
                List.copyOf(audience.sectors()),
                BuiltInFacts.SECTORS),
            ReferenceRules.numbered(
                pointer + "/settingTypes",
                "setting type",
                List.copyOf(audience.settingTypes()),
                BuiltInFacts.SETTING_TYPES))
        .toList();
  }

  static Stream<LintFinding> crosswalks(LintContext subject) {
    return Stream.concat(
        subject.sections().stream()
            .flatMap(s -> crosswalk(subject, s.pointer(), s.section().crosswalk())),
        subject.questions().stream()
            .flatMap(q -> crosswalk(subject, q.pointer(), q.question().crosswalk())));
  }

  private static Stream<LintFinding> crosswalk(
      LintContext subject, String pointer, Map<String, List<String>> crosswalk) {
    return crosswalk.entrySet().stream()
        .flatMap(
            e ->
                vocabulary(
                    subject, pointer + "/crosswalk/" + e.getKey(), e.getKey(), e.getValue()));
  }

  private static Stream<LintFinding> vocabulary(
      LintContext subject, String pointer, String name, List<String> headings) {
    var all = subject.set().crosswalks();
    return all.stream()
        .filter(c -> c.key().equals(name))
        .findFirst()
        .map(
            c ->
                ReferenceRules.numbered(
                    pointer, "heading", headings, c.headings().stream().map(Tag::key).toList()))
        .orElseGet(
            () ->
                ReferenceRules.check(
                    pointer, "crosswalk", name, all.stream().map(c -> c.key()).toList()));
  }
}
