package org.assay.collection.returns.submission;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assay.collection.answersheet.Sheets;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Editions;
import org.assay.collection.returns.AgencyReturn;
import org.assay.collection.returns.RaisedActions;
import org.assay.collection.returns.StoredReturns;
import org.assay.engine.answering.Answer;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.jspecify.annotations.Nullable;

/**
 * Enters returns that were answered elsewhere, many at once: each gets its trail and, when it was
 * signed off, its submission, as if it had been answered here. Nothing is checked and nobody is
 * told.
 */
@Singleton
public class RecordReturns {
  private final StoredReturns returns;
  private final Sheets sheets;
  private final SubmissionRepository submissions;
  private final SubmissionFileRepository files;
  private final RaisedActions actions;
  private final GapRepository gaps;
  private final EarlierAnswers earlier;
  private final Editions editions;
  private final Register register;

  RecordReturns(
      StoredReturns returns,
      Sheets sheets,
      SubmissionRepository submissions,
      SubmissionFileRepository files,
      RaisedActions actions,
      GapRepository gaps,
      EarlierAnswers earlier,
      Editions editions,
      Register register) {
    this.returns = returns;
    this.sheets = sheets;
    this.submissions = submissions;
    this.files = files;
    this.actions = actions;
    this.gaps = gaps;
    this.earlier = earlier;
    this.editions = editions;
    this.register = register;
  }

  /** What was saved at one time. An answer to a question that was answered before replaces it. */
  public record SavedAnswers(Instant at, Map<String, Answer> answers) {}

  /**
   * @param sittings at least one, in order of time
   * @param declaredAt when it was sent for sign-off; null while it is being answered
   * @param signedOffAt null when it waits for that
   * @param approver null when the organisation has nobody who signs off
   */
  public record Recorded(
      long organisationId,
      List<SavedAnswers> sittings,
      long respondent,
      @Nullable Instant declaredAt,
      @Nullable Instant signedOffAt,
      @Nullable Long approver) {

    /** Answered in one sitting. */
    public Recorded(
        long organisationId,
        Map<String, Answer> answers,
        long respondent,
        Instant answeredAt,
        @Nullable Instant declaredAt,
        @Nullable Instant signedOffAt,
        @Nullable Long approver) {
      this(
          organisationId,
          List.of(new SavedAnswers(answeredAt, answers)),
          respondent,
          declaredAt,
          signedOffAt,
          approver);
    }
  }

  /**
   * In one transaction: a few hundred at a time. Their organisations must have been asked, and not
   * have begun.
   */
  @Transactional
  public void record(Cycle cycle, List<Recorded> recorded) {
    var ids = recorded.stream().map(Recorded::organisationId).collect(toSet());
    var heads =
        returns.of(cycle.partnershipId(), cycle.id(), ids).stream()
            .collect(toMap(AgencyReturn::organisationId, identity()));
    var organisations =
        register.organisations(cycle.partnershipId(), ids).stream()
            .collect(toMap(Organisation::id, identity()));
    var edition = editions.of(cycle);
    var batch =
        new RecordedBatch(cycle, edition, sheets.recording(), earlier.of(cycle, edition, ids));
    for (var it : recorded) {
      batch.add(
          requireNonNull(heads.get(it.organisationId())),
          requireNonNull(organisations.get(it.organisationId())),
          it);
    }
    sheets.add(batch.sheets);
    returns.store(batch.heads);
    var added = submissions.add(batch.submissions);
    for (int i = 0; i < added.size(); i++) {
      files.add(added.get(i), batch.submissions.get(i).agencyReturn(), batch.submitted.get(i));
    }
    actions.record(batch.actions);
    gaps.link(added);
  }
}
