package org.assay.collection.colleagues;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assay.collection.colleagues.Assignment.Holder;
import org.assay.collection.conversation.Comments;
import org.assay.collection.conversation.QuestionActivity;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.ReturnView.Saved;
import org.assay.collection.returns.SharedReturns;
import org.assay.engine.questionset.Section;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** What the pages of a return show of how it is shared. Nothing, to a reader from outside. */
@Singleton
public class Sharing {
  private final Assignments assignments;
  private final Comments comments;
  private final Clock clock;

  Sharing(Assignments assignments, Comments comments, Clock clock) {
    this.assignments = assignments;
    this.comments = comments;
    this.clock = clock;
  }

  /** Whether the reader can share the return out. */
  public boolean mayGive(Caller caller, ReturnView view) {
    return caller.mayAnswer() && SharedReturns.own(caller, view.agencyReturn());
  }

  /** One line for each standard that has something to say, by its key. */
  public Map<String, String> lines(Caller caller, ReturnView view) {
    var held = assignments.in(caller, view);
    var open = comments.open(caller, view);
    var lines = new HashMap<String, String>();
    for (var section : view.answering().visibleSections()) {
      var words = new ArrayList<String>();
      var assignment = held.get(section.key());
      if (assignment != null) words.add(line(caller, assignment, view, section));
      var many = Comments.open(open, section);
      if (many > 0) words.add(many == 1 ? "1 open comment" : many + " open comments");
      if (!words.isEmpty()) lines.put(section.key(), String.join(" · ", words));
    }
    return lines;
  }

  private static String line(
      Caller caller, Assignment assignment, ReturnView view, Section section) {
    var words = new StringBuilder(name(caller, assignment.holder()));
    if (assignment.due() != null) words.append(", by ").append(England.date(assignment.due()));
    if (assignment.stage() != Assignment.Stage.GIVEN) {
      words.append(": ").append(SectionState.of(assignment, view, section).label());
    } else if (assignment.note() != null) {
      words.append(": sent back");
    }
    return words.toString();
  }

  static String name(Caller caller, Holder holder) {
    if (holder.is(caller.personId())) return "You";
    return holder.personId() == null ? holder.name() + " (invited)" : holder.name();
  }

  /** Empty when there is nothing to show or do. */
  public Optional<StandardPanel> panel(Caller caller, ReturnView view, Section section) {
    var assignment = assignments.in(caller, view).get(section.key());
    var mayGive = mayGive(caller, view);
    if (assignment == null && !mayGive) return Optional.empty();
    return Optional.of(panel(caller, view, section, assignment, mayGive));
  }

  private static StandardPanel panel(
      Caller caller,
      ReturnView view,
      Section section,
      @Nullable Assignment assignment,
      boolean mayGive) {
    if (assignment == null) {
      return new StandardPanel(
          view.agencyReturn().id(), section.key(), null, null, null, null, mayGive, false);
    }
    var state = SectionState.of(assignment, view, section);
    return new StandardPanel(
        view.agencyReturn().id(),
        section.key(),
        name(caller, assignment.holder()),
        assignment.due() == null ? null : England.date(assignment.due()),
        state,
        assignment.note(),
        mayGive,
        assignment.holder().is(caller.personId())
            && state != SectionState.READY
            && state != SectionState.REVIEWED);
  }

  /** How many comments are open, by question; none for readers from outside. */
  public Map<String, Integer> openComments(Caller caller, ReturnView view) {
    return comments.open(caller, view);
  }

  /** By question, for those of a standard; empty for readers from outside. */
  public Map<String, QuestionActivity> margins(Caller caller, ReturnView view, Section section) {
    if (!SharedReturns.own(caller, view.agencyReturn())) return Map.of();
    var open = comments.open(caller, view);
    var margins = new HashMap<String, QuestionActivity>();
    for (var question : section.questions()) {
      var saved = view.saved().get(question.key());
      margins.put(
          question.key(),
          new QuestionActivity(
              "/returns/" + view.agencyReturn().id() + "/questions/" + question.key(),
              saved == null ? null : lastChange(saved),
              open.getOrDefault(question.key(), 0)));
    }
    return margins;
  }

  private String lastChange(Saved saved) {
    var when = England.moment(saved.at(), clock.instant());
    return saved.by().isEmpty() ? when : saved.by() + ", " + when;
  }
}
