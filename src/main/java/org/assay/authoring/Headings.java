package org.assay.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.questionset.Audience;
import org.assay.questionset.BuiltInFacts;
import org.assay.questionset.Tag;

/** Codes of the directory in audiences, and headings of other vocabularies in crosswalks. */
final class Headings {
  private Headings() {}

  static Stream<Found> audiences(Subject subject) {
    var found = new ArrayList<Found>(audience("/audience", subject.set().audience()));
    subject
        .sections()
        .forEach(s -> found.addAll(audience(s.pointer() + "/audience", s.section().audience())));
    subject
        .questions()
        .forEach(q -> found.addAll(audience(q.pointer() + "/audience", q.question().audience())));
    return found.stream();
  }

  private static List<Found> audience(String pointer, Audience audience) {
    return Stream.concat(
            References.numbered(
                pointer + "/sectors",
                "sector",
                List.copyOf(audience.sectors()),
                BuiltInFacts.SECTORS),
            References.numbered(
                pointer + "/settingTypes",
                "setting type",
                List.copyOf(audience.settingTypes()),
                BuiltInFacts.SETTING_TYPES))
        .toList();
  }

  static Stream<Found> crosswalks(Subject subject) {
    return Stream.concat(
        subject.sections().stream()
            .flatMap(s -> crosswalk(subject, s.pointer(), s.section().crosswalk())),
        subject.questions().stream()
            .flatMap(q -> crosswalk(subject, q.pointer(), q.question().crosswalk())));
  }

  private static Stream<Found> crosswalk(
      Subject subject, String pointer, Map<String, List<String>> crosswalk) {
    return crosswalk.entrySet().stream()
        .flatMap(
            e ->
                vocabulary(
                    subject, pointer + "/crosswalk/" + e.getKey(), e.getKey(), e.getValue()));
  }

  private static Stream<Found> vocabulary(
      Subject subject, String pointer, String name, List<String> headings) {
    var all = subject.set().crosswalks();
    return all.stream()
        .filter(c -> c.key().equals(name))
        .findFirst()
        .map(
            c ->
                References.numbered(
                    pointer, "heading", headings, c.headings().stream().map(Tag::key).toList()))
        .orElseGet(
            () ->
                References.check(
                    pointer, "crosswalk", name, all.stream().map(c -> c.key()).toList()));
  }
}
