package org.assay.collection.respond;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.assay.assurance.moderation.Moderations;
import org.assay.assurance.moderation.visits.Visits;
import org.assay.assurance.signals.kept.KeptSignals;
import org.assay.assurance.signals.kept.SignalState;
import org.assay.collection.bringforward.ProposalOrigin;
import org.assay.collection.bringforward.Proposals;
import org.assay.collection.bringforward.ProposedAnswers;
import org.assay.collection.bringforward.UnfinishedActions;
import org.assay.collection.colleagues.Sharing;
import org.assay.collection.respond.TaskListPage.Stage;
import org.assay.collection.respond.evidence.EvidenceBesides;
import org.assay.collection.respond.evidence.FilesOf;
import org.assay.collection.returns.PartialReopenings;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.submission.SubmissionCheck;
import org.assay.collection.support.SupportRequests;
import org.assay.desk.settings.AreaGuidance;
import org.assay.engine.answering.AnswerCount;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.Finding.Severity;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.Shell;
import org.assay.platform.govuk.TaskItem;
import org.jspecify.annotations.Nullable;

/** Makes the task list of a return, and says what its other pages need of it. */
@Singleton
public class ReturnPages {
  private final Proposals proposals;
  private final UnfinishedActions unfinished;
  private final Sharing sharing;
  private final SubmissionCheck submissionCheck;
  private final SupportRequests support;
  private final Moderations moderations;
  private final KeptSignals signals;
  private final Presence presence;
  private final SentPages sent;
  private final EvidenceBesides evidence;
  private final PartialReopenings reopenings;
  private final Visits visits;
  private final AreaGuidance area;
  private final Clock clock;

  ReturnPages(
      Proposals proposals,
      UnfinishedActions unfinished,
      Sharing sharing,
      SubmissionCheck submissionCheck,
      SupportRequests support,
      Moderations moderations,
      KeptSignals signals,
      Presence presence,
      SentPages sent,
      EvidenceBesides evidence,
      PartialReopenings reopenings,
      Visits visits,
      AreaGuidance area,
      Clock clock) {
    this.support = support;
    this.moderations = moderations;
    this.signals = signals;
    this.proposals = proposals;
    this.unfinished = unfinished;
    this.sharing = sharing;
    this.submissionCheck = submissionCheck;
    this.presence = presence;
    this.sent = sent;
    this.evidence = evidence;
    this.reopenings = reopenings;
    this.visits = visits;
    this.area = area;
    this.clock = clock;
  }

  public FilesOf files(ReturnView view) {
    return evidence.of(view);
  }

  public static Shell shell(Caller caller, String title) {
    return Navigation.shell(caller, title, "/returns");
  }

  Stage stage(ReturnView view) {
    return switch (view.agencyReturn().status()) {
      case SUBMITTED -> Stage.SUBMITTED;
      case AWAITING_SIGN_OFF -> Stage.AWAITING;
      case REOPENED -> Stage.OPEN;
      case NOT_STARTED, IN_PROGRESS ->
          view.agencyReturn().firstSubmittedAt() != null
                  || Deadlines.takesAnswers(view.asking().cycle(), clock)
              ? Stage.OPEN
              : Stage.CLOSED;
    };
  }

  /** What moderators ask about it; null unless it is open for those questions alone. */
  public @Nullable ReopenedPart reopened(ReturnView view, Predicate<Question> wanted) {
    return reopenings
        .of(view.agencyReturn())
        .map(it -> ReopenedPart.of(it, view.asking().edition(), view.agencyReturn().id(), wanted))
        .orElse(null);
  }

  /** Whether this caller can change answers now. */
  public boolean editable(Caller caller, ReturnView view) {
    return stage(view) == Stage.OPEN
        && caller.mayAnswerSome()
        && caller.speaksFor(view.agencyReturn().organisationId());
  }

  /** Who else is in the return now; nobody for whom reads what was submitted. */
  public List<String> colleagues(Caller caller, ReturnView view, String section) {
    var asking = view.asking();
    return presence.enter(
        caller,
        view.agencyReturn(),
        asking.organisation(),
        view.answering().visibleSections(),
        section);
  }

  /** The facts and each standard that asks something, with how far it is. */
  private List<TaskItem> tasks(
      Caller caller, ReturnView view, ProposedAnswers proposed, OpenPoints points) {
    var items = new ArrayList<TaskItem>(FactPages.task(view));
    var shared = sharing.lines(caller, view);
    for (var section : view.answering().visibleSections()) {
      var progress = SectionProgress.of(section, view.answering(), points);
      if (progress.count().asked() == 0) continue;
      items.add(
          new TaskItem(
              titled(section),
              "/returns/" + view.agencyReturn().id() + "/standards/" + section.key(),
              hint(proposed, section, shared.get(section.key())),
              progress.words(),
              progress.tag(),
              false));
    }
    return items;
  }

  TaskListPage taskList(Caller caller, ReturnView view) {
    var proposed = editable(caller, view) ? proposals.of(view) : ProposedAnswers.NONE;
    var points = OpenPoints.of(view, submissionCheck);
    var asking = view.asking();
    var raised = signals.ofReturn(caller, view.agencyReturn().id());
    var reopened = reopened(view, any -> true);
    return new TaskListPage(
        shell(caller, asking.cycle().title()),
        view.agencyReturn().id(),
        caller.speaksFor(view.agencyReturn().organisationId()),
        caller.personId(),
        colleagues(caller, view, Presence.LIST),
        asking.organisation().name(),
        asking.cycle().title(),
        asking.edition().set().description(),
        Deadlines.words(asking.cycle(), clock),
        stage(view),
        reopened == null ? view.agencyReturn().lastReason() : null,
        reopened,
        tasks(caller, view, proposed, points),
        lettersMissing(view.answering()),
        AnswerCount.of(view.answering()),
        points.toFix().size(),
        stage(view) == Stage.AWAITING ? sent.awaiting(caller, view) : null,
        caller.maySignOff(),
        reopened == null ? PastLink.of(proposed, unfinished(caller, view)) : null,
        caller.mayReopen(),
        view.agencyReturn().submissions(),
        sharing.mayGive(caller, view),
        support.count(caller, view.agencyReturn().id()),
        caller.speaksFor(view.agencyReturn().organisationId())
            && moderations.isFinished(caller, view.agencyReturn().id()),
        visits.count(caller, view.agencyReturn().id()),
        raised.size(),
        (int) raised.stream().filter(it -> it.state() == SignalState.WAITING).count(),
        view.answering().whole(),
        offered(proposed),
        area.rows(caller.partnershipId()));
  }

  /** Whether a standard that asks nothing of this organisation comes before one that does. */
  static boolean lettersMissing(Answering answering) {
    var all = answering.edition().set().sections();
    var shown = answering.visibleSections();
    return answering.whole()
        && !shown.isEmpty()
        && all.subList(0, all.indexOf(shown.getLast())).stream()
            .anyMatch(it -> !it.ref().isEmpty() && !shown.contains(it));
  }

  private static boolean offered(ProposedAnswers proposed) {
    return proposed.byQuestion().values().stream()
        .flatMap(List::stream)
        .anyMatch(it -> it.proposal().source() instanceof ProposalOrigin.OtherPartnership);
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

  public static List<Finding> errors(List<Finding> findings) {
    return findings.stream().filter(f -> f.severity() == Severity.ERROR).toList();
  }

  public static String titled(Section section) {
    return section.ref().isEmpty() ? section.title() : section.ref() + ". " + section.title();
  }
}
