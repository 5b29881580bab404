package org.assay.engine.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assay.engine.lint.LintContext.PlacedQuestion;
import org.assay.engine.questionset.BuiltInFacts;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Option;

/** Codes that differ in small and capital letters alone: a reader, or a spreadsheet, mixes them. */
final class CodeCase {
  private final List<LintFinding> found = new ArrayList<>();

  private CodeCase() {}

  static Stream<LintFinding> alike(LintContext subject) {
    var it = new CodeCase();
    subject.set().scales().forEach((name, scale) -> it.options("/scales/" + name, scale.options()));
    subject.questions().forEach(it::question);
    subject
        .set()
        .profile()
        .values()
        .forEach(fact -> it.codes("/profile/" + fact.name() + "/options", "", fact.options()));
    it.facts(subject);
    return it.found.stream();
  }

  private void question(PlacedQuestion q) {
    switch (q.question().type()) {
      case ItemType.SingleItem _, ItemType.MultipleItem _ ->
          options(q.pointer(), q.question().type().options());
      case ItemType.ListItem it -> {
        for (int i = 0; i < it.columns().size(); i++) {
          options(q.pointer() + "/columns/" + i, it.columns().get(i).options());
        }
      }
      case ItemType.TallyItem it ->
          codes(
              q.pointer() + "/outcomes",
              "/code",
              it.outcomes().stream().map(ItemType.Outcome::code).toList());
      default -> {}
    }
  }

  private void options(String pointer, List<Option> options) {
    codes(pointer + "/options", "/code", options.stream().map(Option::code).toList());
  }

  private void codes(String pointer, String below, List<String> codes) {
    var before = new HashMap<String, String>();
    for (int i = 0; i < codes.size(); i++) {
      var like = before.putIfAbsent(codes.get(i).toLowerCase(Locale.ROOT), codes.get(i));
      if (like != null && !like.equals(codes.get(i))) {
        alike(pointer + "/" + i + below, codes.get(i), like);
      }
    }
  }

  /** A fact is easily taken for the built-in one that is written almost as it is. */
  private void facts(LintContext subject) {
    var before = new HashMap<String, String>();
    BuiltInFacts.ALL.keySet().forEach(name -> before.put(name.toLowerCase(Locale.ROOT), name));
    for (var name : subject.set().profile().keySet()) {
      var like = before.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
      if (like != null && !like.equals(name)) {
        alike("/profile/" + name, name, like);
      }
    }
  }

  private void alike(String pointer, String code, String like) {
    found.add(
        new LintFinding(
            pointer,
            "“%s” and “%s” differ in capital letters alone.".formatted(code, like),
            "Give one of the two another name."));
  }
}
