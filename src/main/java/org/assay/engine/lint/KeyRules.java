package org.assay.engine.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.assay.engine.lint.LintContext.PlacedQuestion;
import org.assay.engine.questionset.Crosswalk;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.QuestionSet;
import org.assay.engine.questionset.Scoring;
import org.assay.engine.questionset.Statute;
import org.assay.engine.questionset.Tag;

/** Keys name one thing, once. */
final class KeyRules {
  private KeyRules() {}

  static Stream<LintFinding> duplicate(LintContext subject) {
    var set = subject.set();
    var found = new ArrayList<LintFinding>();
    placed(found, subject);
    named(found, set);
    set.scales()
        .forEach((name, scale) -> options(found, "/scales/" + name + "/options", scale.options()));
    set.profile()
        .values()
        .forEach(
            fact ->
                twice(
                    found,
                    "option",
                    numbered("/profile/" + fact.name() + "/options", "", fact.options())));
    subject.questions().forEach(q -> within(found, q));
    return found.stream();
  }

  private static void placed(List<LintFinding> found, LintContext subject) {
    twice(
        found,
        "question",
        subject.questions().stream().map(q -> new At(q.pointer() + "/key", q.key())).toList());
    twice(
        found,
        "section",
        subject.sections().stream()
            .map(s -> new At(s.pointer() + "/key", s.section().key()))
            .toList());
  }

  /** What a question set names once and its questions point to. */
  private static void named(List<LintFinding> found, QuestionSet set) {
    twice(
        found,
        "statute",
        numbered("/statutes", "/key", set.statutes().stream().map(Statute::key).toList()));
    twice(found, "theme", numbered("/themes", "", set.themes().stream().map(Tag::key).toList()));
    twice(
        found,
        "priority",
        numbered("/priorities", "", set.priorities().stream().map(Tag::key).toList()));
    twice(
        found,
        "crosswalk",
        numbered("/crosswalks", "/key", set.crosswalks().stream().map(Crosswalk::key).toList()));
    twice(
        found,
        "band",
        numbered(
            "/scoring/bands",
            "/code",
            set.scoring().bands().stream().map(Scoring.Band::code).toList()));
  }

  private static void within(List<LintFinding> found, PlacedQuestion q) {
    switch (q.question().type()) {
      case ItemType.SingleItem _, ItemType.MultipleItem _ ->
          options(found, q.pointer() + "/options", q.question().type().options());
      case ItemType.GridItem grid -> rows(found, "row", q.pointer() + "/rows", grid.rows());
      case ItemType.BreakdownItem breakdown ->
          rows(found, "part", q.pointer() + "/parts", breakdown.parts());
      case ItemType.ListItem list -> columns(found, q.pointer() + "/columns", list);
      case ItemType.TallyItem tally -> statements(found, q.pointer() + "/groups", tally);
      default -> {}
    }
  }

  private static void columns(List<LintFinding> found, String pointer, ItemType.ListItem list) {
    twice(
        found,
        "column",
        numbered(pointer, "/key", list.columns().stream().map(ItemType.Column::key).toList()));
    for (int i = 0; i < list.columns().size(); i++) {
      options(found, pointer + "/" + i + "/options", list.columns().get(i).options());
    }
  }

  private static void statements(
      List<LintFinding> found, String pointer, ItemType.TallyItem tally) {
    twice(
        found,
        "group",
        numbered(
            pointer, "/key", tally.groups().stream().map(ItemType.StatementGroup::key).toList()));
    var statements = new ArrayList<At>();
    for (int g = 0; g < tally.groups().size(); g++) {
      var keys = tally.groups().get(g).statements().stream().map(ItemType.Row::key).toList();
      statements.addAll(numbered(pointer + "/" + g + "/statements", "/key", keys));
    }
    twice(found, "statement", statements);
  }

  private static void options(List<LintFinding> found, String pointer, List<Option> options) {
    twice(found, "option", numbered(pointer, "/code", options.stream().map(Option::code).toList()));
  }

  private static void rows(
      List<LintFinding> found, String what, String pointer, List<ItemType.Row> rows) {
    twice(found, what, numbered(pointer, "/key", rows.stream().map(ItemType.Row::key).toList()));
  }

  private static void twice(List<LintFinding> found, String what, List<At> keys) {
    var first = new HashMap<String, String>();
    for (var at : keys) {
      var before = first.putIfAbsent(at.key(), at.pointer());
      if (before != null) {
        var message = "The " + what + " key “" + at.key() + "” is already used at " + before + ".";
        found.add(new LintFinding(at.pointer(), message, "Give one of the two another key."));
      }
    }
  }

  private static List<At> numbered(String pointer, String below, List<String> keys) {
    var list = new ArrayList<At>();
    for (int i = 0; i < keys.size(); i++) {
      list.add(new At(pointer + "/" + i + below, keys.get(i)));
    }
    return list;
  }

  private record At(String pointer, String key) {}
}
