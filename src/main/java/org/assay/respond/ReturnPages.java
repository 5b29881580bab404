package org.assay.respond;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.assay.answering.Finding;
import org.assay.answering.Finding.Severity;
import org.assay.bringforward.Proposals;
import org.assay.bringforward.ProposedAnswers;
import org.assay.bringforward.UnfinishedActions;
import org.assay.colleagues.Sharing;
import org.assay.identity.Approvers;
import org.assay.identity.Caller;
import org.assay.identity.Navigation;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.platform.govuk.TaskItem;
import org.assay.questionform.Boxes;
import org.assay.questionset.Section;
import org.assay.respond.ReturnsPage.OpenReturn;
import org.assay.respond.TaskListPage.Stage;
import org.assay.returns.ReturnStatus;
import org.assay.returns.ReturnView;
import org.assay.returns.Returns;
import org.assay.returns.SubmissionCheck;
import org.assay.support.SupportRequests;
import org.jspecify.annotations.Nullable;

/**
 * Makes the pages around a return: the list of returns, the task list and the check of all answers.
 */
@Singleton
class ReturnPages {
  private final Approvers approvers;
  private final Proposals proposals;
  private final UnfinishedActions unfinished;
  private final Sharing sharing;
  private final SubmissionCheck submissionCheck;
  private final SupportRequests support;
  private final Presence presence;
  private final EvidenceBesides evidence;
  private final Clock clock;

  ReturnPages(
      Approvers approvers,
      Proposals proposals,
      UnfinishedActions unfinished,
      Sharing sharing,
      SubmissionCheck submissionCheck,
      SupportRequests support,
      Presence presence,
      EvidenceBesides evidence,
      Clock clock) {
    this.support = support;
    this.approvers = approvers;
    this.proposals = proposals;
    this.unfinished = unfinished;
    this.sharing = sharing;
    this.submissionCheck = submissionCheck;
    this.presence = presence;
    this.evidence = evidence;
    this.clock = clock;
  }

  FilesOf files(ReturnView view) {
    return evidence.of(view);
  }

  static Shell shell(Caller caller, String title) {
    return Navigation.shell(caller, title, "/returns");
  }

  ReturnsPage list(Caller caller, List<Returns.Line> lines) {
    var open = new ArrayList<OpenReturn>();
    var past = new ArrayList<List<Cell>>();
    for (var line : lines) {
      var href = "/returns/" + line.head().id();
      if (caller.maySeeProgress()) {
        past.add(seenFromOutside(caller, line, href));
      } else if (isOpen(line)) {
        open.add(
            new OpenReturn(
                line.cycle().title(),
                href,
                line.head().status().label(),
                Deadlines.words(line.cycle(), clock)));
      } else {
        past.add(
            List.of(
                Cell.link(line.cycle().title(), href),
                Cell.text(line.organisation().name()),
                Cell.text(line.head().status().label())));
      }
    }
    var organisation =
        caller.organisationId() == null || lines.isEmpty()
            ? caller.name()
            : lines.getFirst().organisation().name();
    var outside = caller.maySeeProgress();
    var head =
        outside
            ? List.of(Cell.text("Organisation"), Cell.text("Cycle"), Cell.text("State"))
            : List.of(Cell.text("Cycle"), Cell.text("Organisation"), Cell.text("State"));
    return new ReturnsPage(
        outside ? Navigation.shell(caller, "Returns", "/cycles") : shell(caller, "Your returns"),
        organisation,
        outside,
        open,
        new Table(
            outside ? "Returns" : "Earlier and finished",
            "govuk-table__caption--m",
            head,
            past,
            true));
  }

  /** The partnership reads what was submitted, so there is no link before. */
  private static List<Cell> seenFromOutside(Caller caller, Returns.Line line, String href) {
    var readable = caller.maySeeSubmitted() && line.head().submittedAt() != null;
    var name = line.organisation().name();
    return List.of(
        readable ? Cell.link(name, href) : Cell.text(name),
        Cell.text(line.cycle().title()),
        Cell.text(line.head().status().label()));
  }

  private boolean isOpen(Returns.Line line) {
    var status = line.head().status();
    return status == ReturnStatus.REOPENED
        || status == ReturnStatus.AWAITING_SIGN_OFF
        || status != ReturnStatus.SUBMITTED && Deadlines.takesAnswers(line.cycle(), clock);
  }

  Stage stage(ReturnView view) {
    return switch (view.head().status()) {
      case SUBMITTED -> Stage.SUBMITTED;
      case AWAITING_SIGN_OFF -> Stage.AWAITING;
      case REOPENED -> Stage.OPEN;
      case NOT_STARTED, IN_PROGRESS ->
          Deadlines.takesAnswers(view.asking().cycle(), clock) ? Stage.OPEN : Stage.CLOSED;
    };
  }

  /** Whether this caller can change answers now. */
  boolean editable(Caller caller, ReturnView view) {
    return stage(view) == Stage.OPEN
        && caller.mayAnswerSome()
        && caller.speaksFor(view.head().organisationId());
  }

  /** Who else is in the return now; nobody for whom reads what was submitted. */
  List<String> colleagues(Caller caller, ReturnView view, String section) {
    var asking = view.asking();
    return presence.enter(
        caller, view.head(), asking.organisation(), view.answering().visibleSections(), section);
  }

  TaskListPage taskList(Caller caller, ReturnView view) {
    var items = new ArrayList<TaskItem>();
    var proposed = editable(caller, view) ? proposals.of(view) : ProposedAnswers.NONE;
    var shared = sharing.lines(caller, view);
    int settled = 0;
    int asked = 0;
    for (var section : view.answering().visibleSections()) {
      var progress = SectionProgress.of(section, view.answering());
      if (progress.nothingAsked()) continue;
      settled += progress.settled();
      asked += progress.asked();
      items.add(
          new TaskItem(
              titled(section),
              "/returns/" + view.head().id() + "/standards/" + section.key(),
              hint(proposed, section, shared.get(section.key())),
              progress.words(),
              progress.tag(),
              false));
    }
    var asking = view.asking();
    return new TaskListPage(
        shell(caller, asking.cycle().title()),
        view.head().id(),
        caller.speaksFor(view.head().organisationId()),
        caller.personId(),
        colleagues(caller, view, Presence.LIST),
        asking.organisation().name(),
        asking.cycle().title(),
        "Based on " + asking.edition().set().guidanceEdition(),
        Deadlines.words(asking.cycle(), clock),
        stage(view),
        view.head().lastReason(),
        items,
        settled,
        asked,
        caller.maySignOff(),
        PastLink.of(view, proposed, unfinished(caller, view)),
        caller.mayReopen(),
        view.head().submissions(),
        sharing.mayGive(caller, view),
        support.count(caller, view.head().id()),
        view.answering().whole());
  }

  private int unfinished(Caller caller, ReturnView view) {
    return editable(caller, view) ? unfinished.of(caller, view).size() : 0;
  }

  private static @Nullable String hint(
      ProposedAnswers proposed, Section section, @Nullable String shared) {
    var waiting = proposed.waiting(section);
    var unexplained = proposed.unexplained(section);
    var words = new ArrayList<String>();
    if (shared != null) words.add(shared);
    if (waiting > 0) words.add(waiting + " to confirm");
    if (unexplained > 0) words.add(unexplained + " to explain");
    return words.isEmpty() ? null : String.join(" · ", words);
  }

  CheckPage check(Caller caller, ReturnView view, @Nullable List<Finding> tried) {
    var files = files(view);
    var base = "/returns/" + view.head().id() + "/standards/";
    var editable = editable(caller, view);
    var parts =
        view.answering().visibleSections().stream()
            .map(
                s ->
                    new CheckPage.Part(
                        s.key(),
                        s.ref(),
                        s.title(),
                        Blocks.rows(view, s, editable ? base + s.key() : null, files)))
            .filter(p -> !p.rows().isEmpty())
            .toList();
    var edition = view.asking().edition();
    var faults = tried == null ? List.<Finding>of() : errors(tried);
    return new CheckPage(
        shell(caller, "Check your answers").refusing(!faults.isEmpty()),
        view.head().id(),
        view.asking().organisation().name(),
        view.asking().cycle().title(),
        parts,
        Boxes.links(faults, edition, key -> base + sectionOf(view, key)),
        editable ? errors(submissionCheck.of(view)).size() : 0,
        editable && caller.mayAnswer(),
        approvers.existFor(view.head().partnershipId(), view.head().organisationId()));
  }

  private static String sectionOf(ReturnView view, String question) {
    var section = view.asking().edition().sectionOf(question);
    return section == null ? "" : section.key();
  }

  static List<Finding> errors(List<Finding> findings) {
    return findings.stream().filter(f -> f.severity() == Severity.ERROR).toList();
  }

  static String titled(Section section) {
    return section.ref().isEmpty() ? section.title() : section.ref() + ". " + section.title();
  }
}
