package org.assay.engine.lint.lineage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.engine.lint.LintContext;
import org.assay.engine.lint.LintContext.PlacedStep;
import org.assay.engine.lint.LintFinding;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Lineage.Change;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/**
 * Whether a question is what the lineage calls it: the same (in another section, perhaps), or
 * changed in its spelling alone. Where the law or guidance says so may change, as paragraphs are
 * numbered anew each year.
 */
public final class Sameness {
  private static final Set<Change> SAME = Set.of(Change.SAME, Change.MOVED, Change.EDITORIAL);

  private Sameness() {}

  public static Stream<LintFinding> unproved(LintContext subject) {
    return subject.steps().stream()
        .filter(s -> SAME.contains(s.step().change()) && s.step().from().size() == 1)
        .flatMap(s -> unproved(subject, s));
  }

  /** True when nothing that decides on an answer or its worth has changed. */
  public static boolean holds(Question old, Question now) {
    return different(old, now, true).isEmpty();
  }

  private static Stream<LintFinding> unproved(LintContext subject, PlacedStep s) {
    var previous = subject.ancestor();
    var old = previous == null ? null : previous.question(s.step().from().getFirst());
    var now = s.step().to() == null ? null : subject.edition().question(s.step().to());
    if (previous == null
        || old == null
        || now == null
        || Comparability.saidOf(s.step(), old, now)) {
      return Stream.empty();
    }
    var editorial = s.step().change() == Change.EDITORIAL;
    var changed = new ArrayList<>(different(old, now, !editorial));
    if (s.step().change() == Change.MOVED
        && bySection(Objects.requireNonNull(previous), old, subject.edition(), now)) {
      changed.remove("required");
    }
    return changed.isEmpty()
        ? Stream.empty()
        : Stream.of(found(s, now, String.join(", ", changed), editorial));
  }

  /** Whether it may be left open, or not, for no other reason than the section that it is in. */
  private static boolean bySection(Edition before, Question old, Edition after, Question now) {
    return old.required() == requiredBySection(before, old)
        && now.required() == requiredBySection(after, now);
  }

  private static boolean requiredBySection(Edition edition, Question question) {
    return Objects.requireNonNull(edition.sectionOf(question.key())).mandatory()
        && question.type().scored();
  }

  private static LintFinding found(PlacedStep s, Question now, String changed, boolean editorial) {
    var word = s.step().change().name().toLowerCase(Locale.ROOT);
    var message =
        "“%s” is called %s, and yet this has changed%s: %s."
            .formatted(now.key(), word, editorial ? " in more than spelling" : "", changed);
    return new LintFinding(
        s.pointer() + "/change",
        message,
        "Put back what changed, or call the change reworded or rescaled.");
  }

  private static List<String> different(Question old, Question now, boolean toTheLetter) {
    var changes = new LinkedHashMap<String, Boolean>();
    changes.put("text", reads(old.text(), now.text(), toTheLetter));
    changes.put("hint", reads(old.hint(), now.hint(), toTheLetter));
    changes.put("guidance", reads(old.guidance(), now.guidance(), toTheLetter));
    changes.put("force", old.force() == now.force());
    changes.put("required", old.required() == now.required());
    changes.put("weight", old.weight().compareTo(now.weight()) == 0);
    changes.put("evidence", old.evidence().equals(now.evidence()));
    changes.put("critical", Objects.equals(old.critical(), now.critical()));
    changes.put(
        "what can be answered",
        answers(old.type(), toTheLetter).equals(answers(now.type(), toTheLetter)));
    return changes.entrySet().stream().filter(e -> !e.getValue()).map(Map.Entry::getKey).toList();
  }

  private static boolean reads(@Nullable String old, @Nullable String now, boolean toTheLetter) {
    return toTheLetter ? Objects.equals(old, now) : Spelling.alone(old, now);
  }

  /** What there is to answer, without the words of it unless they are to be the same too. */
  private static Object answers(ItemType type, boolean words) {
    return switch (type) {
      case ItemType.ScaleItem it -> List.of("scale", it.scored(), options(it.options(), words));
      case ItemType.SingleItem it -> List.of("single", it.scored(), options(it.options(), words));
      case ItemType.MultipleItem it ->
          List.of("multiple", it.min() + " to " + it.max(), options(it.options(), words));
      case ItemType.GridItem it ->
          List.of("grid", options(it.options(), words), rows(it.rows(), words));
      case ItemType.YesNoItem it -> List.of("yesNo", it.favourable(), it.scored());
      case ItemType.BreakdownItem it when !words ->
          List.of("breakdown", rows(it.parts(), false), String.valueOf(it.totalQuestion()));
      case ItemType.TallyItem it when !words -> tally(it);
      case ItemType.ListItem it when !words -> it.columns().stream().map(Sameness::column).toList();
      default -> type;
    };
  }

  private static String column(ItemType.Column it) {
    var bounds = it.notBefore() + " " + it.notAfter();
    return it.key() + it.type() + it.required() + options(it.options(), false) + bounds;
  }

  private static List<Object> options(List<Option> options, boolean words) {
    return options.stream().map(option -> option(option, words)).toList();
  }

  private static Object option(Option it, boolean words) {
    var parts = new ArrayList<Object>(List.of(it.code(), it.state(), it.minEvidence()));
    parts.addAll(List.of(number(it.points()), number(it.value()), it.support(), it.exclusive()));
    parts.addAll(List.of(it.reasonRequired(), it.commentRequired(), it.actionRequired()));
    parts.addAll(words ? List.of(it.label(), String.valueOf(it.hint())) : List.of());
    return parts;
  }

  private static String number(@Nullable BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }

  private static List<String> rows(List<ItemType.Row> rows, boolean words) {
    return rows.stream().map(row -> words ? row.key() + " " + row.text() : row.key()).toList();
  }

  private static Object tally(ItemType.TallyItem tally) {
    var groups = tally.groups().stream().map(g -> g.key() + rows(g.statements(), false)).toList();
    var outcomes =
        tally.outcomes().stream()
            .map(o -> o.code() + o.when() + number(o.value()) + o.actionRequired())
            .toList();
    return List.of(groups, outcomes);
  }
}
