package org.assay.engine.lint;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.engine.lint.LintContext.PlacedQuestion;
import org.assay.engine.questionset.EvidenceKinds;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Question.Force;
import org.assay.engine.questionset.Reference;
import org.assay.engine.questionset.Statute;
import org.assay.engine.questionset.Tag;

/**
 * What a question is labelled with: law, themes, priorities, kinds of evidence, and the force of
 * the duty.
 */
final class LabelRules {
  private LabelRules() {}

  static Stream<LintFinding> statutes(LintContext subject) {
    var known = subject.set().statutes().stream().map(Statute::key).toList();
    return Stream.concat(
        subject.questions().stream().flatMap(q -> statutes(q, known)),
        subject.questions().stream().flatMap(q -> earlierEditions(subject, q)));
  }

  static Stream<LintFinding> themes(LintContext subject) {
    return tags(subject, "theme", Question::themes, subject.set().themes());
  }

  static Stream<LintFinding> priorities(LintContext subject) {
    return tags(subject, "priority", Question::priorities, subject.set().priorities());
  }

  static Stream<LintFinding> evidenceKinds(LintContext subject) {
    return subject.questions().stream()
        .flatMap(
            q ->
                Stream.concat(
                    kinds(q.pointer() + "/evidence/kinds", q.question().evidence().kinds()),
                    q.question().type() instanceof ItemType.AttachmentItem a
                        ? kinds(q.pointer() + "/kinds", a.kinds())
                        : Stream.empty()));
  }

  /** A duty that the law puts on everybody asked cannot be left open by one of them. */
  static Stream<LintFinding> mustNotRequired(LintContext subject) {
    return subject.questions().stream()
        .filter(q -> q.question().force() == Force.MUST && !q.question().required())
        .filter(q -> !(q.question().type() instanceof ItemType.InfoItem))
        .map(
            q ->
                new LintFinding(
                    q.pointer() + "/force",
                    "“"
                        + q.key()
                        + "” is a must, and yet a return can be submitted without an answer to it.",
                    "Set \"required\": true, or make it should or local."));
  }

  private static Stream<LintFinding> statutes(PlacedQuestion q, Collection<String> known) {
    var cited = q.question().statutory().stream().map(Reference::statute).toList();
    return IntStream.range(0, cited.size())
        .boxed()
        .flatMap(
            i ->
                ReferenceRules.check(
                    q.pointer() + "/statutory/" + i + "/statute", "statute", cited.get(i), known));
  }

  /** A place in an earlier edition that the statute does not name would never be printed. */
  private static Stream<LintFinding> earlierEditions(LintContext subject, PlacedQuestion q) {
    var named =
        subject.set().statutes().stream()
            .filter(it -> it.earlier() != null)
            .map(Statute::key)
            .toList();
    var cited = q.question().statutory();
    return IntStream.range(0, cited.size())
        .filter(i -> cited.get(i).earlier() != null && !named.contains(cited.get(i).statute()))
        .mapToObj(
            i ->
                new LintFinding(
                    q.pointer() + "/statutory/" + i + "/earlier",
                    "The statute names no earlier edition, so this place is never printed.",
                    "Give the statute the title of its earlier edition."));
  }

  private static Stream<LintFinding> tags(
      LintContext subject, String what, Function<Question, List<String>> of, List<Tag> declared) {
    var property = what.equals("theme") ? "/themes" : "/priorities";
    var known = declared.stream().map(Tag::key).toList();
    return subject.questions().stream()
        .flatMap(
            q ->
                ReferenceRules.numbered(
                    q.pointer() + property, what, of.apply(q.question()), known));
  }

  private static Stream<LintFinding> kinds(String pointer, List<String> kinds) {
    return ReferenceRules.numbered(pointer, "kind of evidence", kinds, EvidenceKinds.ALL);
  }
}
