package org.assay.collection.workbook;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.assay.collection.returns.Refusal;
import org.assay.collection.workbook.Merge.Change;
import org.assay.collection.workbook.Merge.Outcome;
import org.assay.collection.workbook.ReviewPage.Clash;
import org.assay.collection.workbook.Uploads.Review;
import org.assay.collection.workbook.sheet.Instructions;
import org.assay.collection.workbook.sheet.WorkbookFault;
import org.assay.collection.workbook.sheet.WorkbookSheet;
import org.assay.collection.workbook.xlsx.Rejection;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.WholeAnswer;
import org.assay.engine.questionset.Question;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.jspecify.annotations.Nullable;

/** Makes the pages on which a workbook is taken out, sent back and decided about. */
@Singleton
class WorkbookPages {
  private static final int MOST_FAULTS = 200;
  private static final String REFUSED = "No answers were saved from the workbook. ";

  private final Uploads uploads;

  WorkbookPages(Uploads uploads) {
    this.uploads = uploads;
  }

  /**
   * @param done what became of a workbook, in words; null for nothing
   * @param saved whether its answers were saved
   */
  WorkbookPage show(
      WorkbookOwner owner,
      Caller caller,
      WorkbookSheet view,
      @Nullable String done,
      boolean saved) {
    return page(owner, caller, view, null, List.of(), done, saved);
  }

  WorkbookPage rejected(WorkbookOwner owner, Caller caller, WorkbookSheet view, Rejection why) {
    return page(
        owner,
        caller,
        view,
        "Nothing has changed.",
        List.of(new ErrorLink(why.message(), "#file")),
        null,
        false);
  }

  WorkbookPage faulty(
      WorkbookOwner owner, Caller caller, WorkbookSheet view, List<WorkbookFault> faults) {
    var problem =
        REFUSED
            + (faults.size() == 1
                ? "Correct this in the workbook, save it and send it again."
                : "Correct these %d things in the workbook, save it and send it again."
                    .formatted(faults.size()));
    var links = listed(faults).stream().map(words -> new ErrorLink(words, null)).toList();
    return page(owner, caller, view, problem, links, null, false);
  }

  private static List<String> listed(List<WorkbookFault> faults) {
    var more =
        faults.size() > MOST_FAULTS
            ? Stream.of("And %d more.".formatted(faults.size() - MOST_FAULTS))
            : Stream.<String>of();
    return Stream.concat(faults.stream().limit(MOST_FAULTS).map(WorkbookFault::words), more)
        .toList();
  }

  private WorkbookPage page(
      WorkbookOwner owner,
      Caller caller,
      WorkbookSheet view,
      @Nullable String problem,
      List<ErrorLink> faults,
      @Nullable String done,
      boolean saved) {
    return new WorkbookPage(
        shell(caller, view, "Work without a network").refusing(problem != null),
        view.labels(),
        problem,
        faults,
        done,
        saved,
        uploads.waiting(owner, caller, view.place().id()).isPresent(),
        owner.refusal(caller, view.place().id()).map(Refusal::message).orElse(null));
  }

  ReviewPage review(WorkbookOwner owner, Caller caller, Review review) {
    return review(owner, caller, review, UploadDecisions.NONE, List.of(), List.of());
  }

  /**
   * @param open conflicts that keep the workbook from being taken in
   * @param findings about answers in it
   */
  ReviewPage review(
      WorkbookOwner owner,
      Caller caller,
      Review review,
      UploadDecisions decisions,
      List<String> open,
      List<Finding> findings) {
    var merge = review.merge();
    var guarded = uploads.heldBack(owner, review, decisions);
    var clashes =
        merge.with(Outcome.ASK).stream().map(it -> clash(review, it, decisions, open)).toList();
    var errors = new ArrayList<ErrorLink>();
    clashes.stream()
        .filter(it -> it.error() != null)
        .forEach(
            it ->
                errors.add(
                    new ErrorLink(
                        "Choose which answer counts: " + it.title(), "#choose-" + it.key())));
    var held = HeldTextPages.of(merge, decisions, guarded);
    held.stream()
        .filter(it -> !it.ticked() || it.error() != null)
        .forEach(
            it -> errors.add(new ErrorLink("This may identify a child: " + it.title(), it.href())));
    findings.stream()
        .filter(it -> !HeldTextPages.about(it))
        .forEach(it -> errors.add(new ErrorLink(it.message(), null)));
    return new ReviewPage(
        shell(caller, review.view(), "Review the workbook").refusing(!errors.isEmpty()),
        review.view().labels(),
        Instructions.time(review.upload().takenOut()),
        review.upload().mark(),
        errors,
        listed(review.upload().faults()),
        clashes,
        held,
        merge.with(Outcome.TAKE).stream().map(WorkbookPages::row).toList(),
        merge.with(Outcome.TAKE).stream()
            .filter(Change::clears)
            .map(it -> title(it.question()))
            .toList(),
        toFix(owner, review),
        merge.kept(),
        merge.count(Outcome.AGREED));
  }

  /** By the submission's own rules; what is not answered at all is no fault of the workbook. */
  private static List<String> toFix(WorkbookOwner owner, Review review) {
    var changed = new HashMap<String, Answer>();
    review.merge().with(Outcome.TAKE).forEach(it -> changed.put(it.question().key(), it.mine()));
    var asking = review.view().questions();
    var all = new HashMap<>(review.view().answering().answers());
    all.putAll(changed);
    var answering = Answering.of(asking.edition(), asking.profile(), all);
    return owner.check(answering).stream()
        .filter(it -> it.severity() == Finding.Severity.ERROR)
        .filter(it -> !changed.getOrDefault(it.question(), Answer.EMPTY).equals(Answer.EMPTY))
        .map(Finding::message)
        .toList();
  }

  private static Clash clash(
      Review review, Change change, UploadDecisions decisions, List<String> open) {
    var question = change.question();
    var saved = review.view().saved().get(question.key());
    return new Clash(
        question.key(),
        title(question),
        said(question, change.base()),
        said(question, change.mine()),
        said(question, change.theirs()),
        saved == null || saved.by().isEmpty()
            ? null
            : saved.by() + ", " + Instructions.time(saved.at()),
        change.version(),
        choices(decisions.choices().get(question.key())),
        open.contains(question.key()) ? "Choose which answer counts." : null);
  }

  private static List<Choice> choices(@Nullable Boolean chosen) {
    return List.of(
        Choice.of(
            UploadDecisions.WORKBOOK,
            "The answer in the workbook",
            null,
            Boolean.TRUE.equals(chosen)),
        Choice.of(UploadDecisions.ONLINE, "The answer online", null, Boolean.FALSE.equals(chosen)));
  }

  private static SummaryRow row(Change change) {
    var question = change.question();
    return SummaryRow.of(title(question), what(question, change));
  }

  private static String what(Question question, Change change) {
    if (change.clears()) {
      return "Now: "
          + said(question, change.theirs())
          + "\nBecomes: no answer (the workbook empties it)";
    }
    var now = WholeAnswer.lines(question, change.theirs());
    return ChangedLines.of(
        now.isEmpty() ? List.of("No answer") : now, WholeAnswer.lines(question, change.mine()));
  }

  private static String said(Question question, Answer answer) {
    var lines = WholeAnswer.lines(question, answer);
    return lines.isEmpty() ? "No answer" : String.join("\n", lines);
  }

  private static String title(Question question) {
    return (question.ref() + " " + question.text()).strip();
  }

  private static Shell shell(Caller caller, WorkbookSheet view, String title) {
    return Navigation.shell(caller, title, view.labels().menu());
  }
}
