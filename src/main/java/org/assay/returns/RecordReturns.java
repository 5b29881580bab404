package org.assay.returns;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.answering.Answer;
import org.assay.answering.Answering;
import org.assay.cycles.Cycle;
import org.assay.cycles.Editions;
import org.assay.directory.Organisation;
import org.assay.directory.Register;
import org.assay.questionset.Edition;
import org.assay.scoring.Phase;
import org.assay.scoring.Scorer;
import org.jspecify.annotations.Nullable;

/**
 * Enters returns that were answered elsewhere, many at once: each gets its trail and, when it was
 * signed off, its submission, as if it had been answered here. Nothing is checked and nobody is
 * told.
 */
@Singleton
public class RecordReturns {
  private final ReturnRepository returns;
  private final AnswerRepository answers;
  private final TrailRepository trail;
  private final SubmissionRepository submissions;
  private final Editions editions;
  private final Register register;

  RecordReturns(
      ReturnRepository returns,
      AnswerRepository answers,
      TrailRepository trail,
      SubmissionRepository submissions,
      Editions editions,
      Register register) {
    this.returns = returns;
    this.answers = answers;
    this.trail = trail;
    this.submissions = submissions;
    this.editions = editions;
    this.register = register;
  }

  /**
   * @param declaredAt when it was sent for sign-off; null while it is being answered
   * @param signedOffAt null when it waits for that
   * @param approver null when the organisation has nobody who signs off
   */
  public record Recorded(
      long organisationId,
      Map<String, Answer> answers,
      long respondent,
      Instant answeredAt,
      @Nullable Instant declaredAt,
      @Nullable Instant signedOffAt,
      @Nullable Long approver) {}

  /**
   * In one transaction: a few hundred at a time. Their organisations must have been asked, and not
   * have begun.
   */
  @Transactional
  public void record(Cycle cycle, List<Recorded> recorded) {
    var heads =
        returns.inCycle(cycle.partnershipId(), cycle.id()).stream()
            .collect(toMap(AgencyReturn::organisationId, identity()));
    var ids = recorded.stream().map(Recorded::organisationId).collect(toSet());
    var organisations =
        register.organisations(cycle.partnershipId(), ids).stream()
            .collect(toMap(Organisation::id, identity()));
    var batch = new Batch(cycle, editions.of(cycle));
    for (var it : recorded) {
      batch.add(
          requireNonNull(heads.get(it.organisationId())),
          requireNonNull(organisations.get(it.organisationId())),
          it);
    }
    answers.addAll(batch.answerRows);
    trail.add(batch.links);
    returns.store(batch.heads);
    submissions.add(batch.submissions);
  }

  private static final class Batch {
    private final Cycle cycle;
    private final Edition edition;
    private final List<AgencyReturn> heads = new ArrayList<>();
    private final List<@Nullable Object[]> answerRows = new ArrayList<>();
    private final List<TrailRow> links = new ArrayList<>();
    private final List<SubmissionRow> submissions = new ArrayList<>();

    private Batch(Cycle cycle, Edition edition) {
      this.cycle = cycle;
      this.edition = edition;
    }

    private void add(AgencyReturn empty, Organisation organisation, Recorded it) {
      var rows = rows(it);
      rows.forEach(row -> answerRows.add(AnswerRepository.values(empty, row)));
      var head =
          linked(
              empty,
              empty.answered(),
              it.respondent(),
              it.answeredAt(),
              ChangesWriter.answers(Map.of(), rows));
      head = sent(head, it);
      heads.add(head);
      if (head.submittedAt() != null) {
        submissions.add(submission(head, organisation, it, rows));
      }
    }

    private AgencyReturn sent(AgencyReturn head, Recorded it) {
      var declaredAt = it.declaredAt();
      if (declaredAt == null) {
        return head;
      }
      var sent =
          step(
              head,
              head.declared(it.respondent(), declaredAt),
              TrailRow.SENT,
              it.respondent(),
              declaredAt);
      var signedOffAt = it.signedOffAt();
      var signer = it.approver();
      return signedOffAt == null
          ? sent
          : step(
              sent,
              sent.signedOff(signer, signedOffAt),
              TrailRow.SIGNED_OFF,
              signer == null ? it.respondent() : signer,
              signedOffAt);
    }

    private List<AnswerRow> rows(Recorded it) {
      return edition.questions().stream()
          .filter(question -> it.answers().containsKey(question.key()))
          .map(
              question ->
                  AnswerRow.of(
                      question,
                      requireNonNull(it.answers().get(question.key())),
                      1,
                      it.respondent(),
                      it.answeredAt()))
          .toList();
    }

    private SubmissionRow submission(
        AgencyReturn head, Organisation organisation, Recorded it, List<AnswerRow> rows) {
      var asking = new Asking(cycle, edition, organisation);
      var answering = Answering.of(edition, asking.profile(), it.answers());
      var view = new ReturnView(head, asking, answering, Map.of(), head.submissions());
      var card = Scorer.score(edition, answering, Phase.FINAL);
      return SubmissionRow.of(head, view, card, StoredAnswersReader.document(rows));
    }

    private AgencyReturn step(
        AgencyReturn before, AgencyReturn after, String kind, long person, Instant at) {
      var link =
          TrailRow.next(
              before, person, at, kind, ChangesWriter.step(before.status(), after.status(), null));
      links.add(link);
      return after.at(link.end());
    }

    private AgencyReturn linked(
        AgencyReturn before, AgencyReturn after, long person, Instant at, String changes) {
      var link = TrailRow.next(before, person, at, TrailRow.ANSWERED, changes);
      links.add(link);
      return after.at(link.end());
    }
  }
}
