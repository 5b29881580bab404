package org.assay.collection.returns.submission;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.collection.returns.facts.ProfileDocument;
import org.assay.collection.returns.submission.SubmissionRow.AnsweredRow;
import org.assay.collection.returns.submission.SubmissionRow.SectionRow;
import org.assay.engine.answering.AnswersWriter;
import org.assay.platform.seal.Seal;
import org.jspecify.annotations.Nullable;

/**
 * What the seal of a submission covers: whose it is, what was answered and known, and the figures
 * that reports are made from, by standard and by question.
 */
@Singleton
class SubmissionSeal {
  private final Seal seal;

  SubmissionSeal(Seal seal) {
    this.seal = seal;
  }

  String key() {
    return seal.currentKey();
  }

  String of(SubmissionRow it, String scorecardJson) {
    var agencyReturn = it.agencyReturn();
    return seal.of(
        key(),
        text(
            Seal.text(
                agencyReturn.partnershipId(),
                agencyReturn.cycleId(),
                agencyReturn.id(),
                agencyReturn.organisationId()),
            agencyReturn.submissions(),
            it.answersJson(),
            scorecardJson + ProfileDocument.write(it.asking().profile()),
            it.sections().stream().map(SubmissionSeal::line).toList(),
            Stream.of(
                    it.answers().stream().map(SubmissionSeal::line),
                    it.values().stream().map(SubmissionSeal::line),
                    it.changes().stream().map(SubmissionSeal::line),
                    it.gaps().stream().map(SubmissionSeal::line))
                .flatMap(lines -> lines)
                .toList()));
  }

  boolean holds(String key, String sealed, String text) {
    return sealed.equals(seal.of(key, text));
  }

  /** The same for what is about to be stored and for what was read back. */
  static String text(
      String whose,
      int number,
      String answersJson,
      String scorecardJson,
      List<String> sections,
      List<String> figures) {
    return Seal.text(
        whose,
        number,
        answersJson,
        scorecardJson,
        sections.stream().sorted().collect(Collectors.joining("\n")),
        figures.stream().sorted().collect(Collectors.joining("\n")));
  }

  static String section(
      String key, @Nullable BigDecimal ratio, int answered, int met, int partly, int notMet) {
    return Seal.text(key, ratio, answered, met, partly, notMet).replace('\n', ' ');
  }

  static String answer(
      String key,
      String state,
      @Nullable String option,
      @Nullable BigDecimal ratio,
      @Nullable Integer impact) {
    return Seal.text(key, state, option, ratio, impact).replace('\n', ' ');
  }

  static String value(String key, String part, BigDecimal amount, @Nullable BigDecimal whole) {
    return Seal.text("value", key, part, kept(amount), whole == null ? null : kept(whole))
        .replace('\n', ' ');
  }

  static String change(String kind, String part, int questions, BigDecimal now, BigDecimal before) {
    return Seal.text("change", kind, part, questions, now, before).replace('\n', ' ');
  }

  static String gap(String key, int unmet, boolean planned, @Nullable LocalDate due) {
    return Seal.text("gap", key, unmet, planned, due).replace('\n', ' ');
  }

  /** As the database keeps a number that was given. */
  private static BigDecimal kept(BigDecimal number) {
    return number.setScale(4, RoundingMode.HALF_UP);
  }

  private static String line(ValueRow it) {
    return value(it.question(), it.part(), it.amount(), it.whole());
  }

  private static String line(ChangeRow it) {
    return change(it.kind(), it.part(), it.questions(), it.now(), it.before());
  }

  private static String line(GapRow it) {
    return gap(it.question(), it.unmet(), it.planned(), it.due());
  }

  private static String line(SectionRow it) {
    var score = it.score();
    return section(
        score.key(), score.ratio(), score.counts().answered(), it.met(), it.partly(), it.notMet());
  }

  private static String line(AnsweredRow it) {
    return answer(
        it.question(), AnswersWriter.state(it.state()), it.option(), it.ratio(), it.impactLevel());
  }
}
