package org.assay.collection.colleagues;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.assay.collection.colleagues.ColleaguesPage.Line;
import org.assay.collection.conversation.Comments;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.SharedReturns;
import org.assay.engine.questionset.Section;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.England;
import org.assay.platform.Shell;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/** Makes the pages on which a return is shared out and reviewed. */
@Singleton
public class SharingPages {
  private final Assignments assignments;
  private final Comments comments;
  private final GiveStandard give;
  private final Clock clock;

  SharingPages(Assignments assignments, Comments comments, GiveStandard give, Clock clock) {
    this.assignments = assignments;
    this.comments = comments;
    this.give = give;
    this.clock = clock;
  }

  public static Shell shell(Caller caller, String title) {
    return Navigation.shell(caller, title, "/returns");
  }

  static String titled(Section section) {
    return section.ref().isEmpty() ? section.title() : section.ref() + ". " + section.title();
  }

  /**
   * @param given key of a standard that was just given
   */
  ColleaguesPage overview(Caller caller, ReturnView view, @Nullable String given) {
    var held = assignments.in(caller, view);
    var open = comments.open(caller, view);
    var lines = new ArrayList<Line>();
    for (var section : view.answering().visibleSections()) {
      var assignment = held.get(section.key());
      var many = Comments.open(open, section);
      lines.add(
          assignment == null
              ? nobodys(section, many)
              : line(caller, view, section, assignment, many));
    }
    return new ColleaguesPage(
        shell(caller, "Colleagues"),
        view.agencyReturn().id(),
        view.asking().organisation().name(),
        view.asking().cycle().title(),
        lines,
        caller.mayAnswer(),
        given == null ? null : done(view, held.get(given)));
  }

  private static Line nobodys(Section section, int comments) {
    return new Line(
        section.key(), titled(section), null, null, null, false, null, comments, null, null);
  }

  private Line line(Caller caller, ReturnView view, Section section, Assignment it, int comments) {
    var state = SectionState.of(it, view, section);
    return new Line(
        section.key(),
        titled(section),
        it.holder().is(caller.personId()) ? "You" : it.holder().name(),
        it.due() == null ? null : England.date(it.due()),
        state,
        SectionState.reviewIsStale(it, state),
        it.note(),
        comments,
        it.holder().invitationId(),
        invitation(it));
  }

  private @Nullable String invitation(Assignment it) {
    var expires = it.holder().expires();
    if (it.holder().invitationId() == null || expires == null) return null;
    return clock.instant().isBefore(expires)
        ? "Invited by email, and not joined yet. The invitation lasts until "
            + England.date(expires)
        : "The invitation ended on " + England.date(expires);
  }

  private static @Nullable String done(ReturnView view, @Nullable Assignment it) {
    if (it == null) return null;
    var title = SharedReturns.standard(view, it.standard()).map(SharingPages::titled).orElse("");
    return it.holder().personId() == null
        ? it.holder().name() + " is invited to answer: " + title
        : it.holder().name() + " now has: " + title;
  }

  GivePage give(Caller caller, ReturnView view, Section section) {
    var now = assignments.in(caller, view).get(section.key());
    var due = now == null ? null : now.due();
    var parts =
        due == null
            ? DateParts.day("due", "", "", "")
            : DateParts.day(
                "due",
                Integer.toString(due.getDayOfMonth()),
                Integer.toString(due.getMonthValue()),
                Integer.toString(due.getYear()));
    var chosen = now == null || now.holder().personId() == null ? "" : "" + now.holder().personId();
    return give(caller, view, section, now, chosen, null, null, parts, List.of());
  }

  GivePage again(Caller caller, ReturnView view, Section section, FormInput typed) {
    return give(
        caller,
        view,
        section,
        assignments.in(caller, view).get(section.key()),
        typed.text("person"),
        typed.text("name"),
        typed.text("email"),
        typed.parts("due"),
        typed.errors());
  }

  private GivePage give(
      Caller caller,
      ReturnView view,
      Section section,
      @Nullable Assignment now,
      String chosen,
      @Nullable String name,
      @Nullable String email,
      DateParts due,
      List<ErrorLink> errors) {
    return new GivePage(
        shell(caller, "Who answers this standard?").refusing(!errors.isEmpty()),
        view.agencyReturn().id(),
        section.key(),
        titled(section),
        now == null ? null : Sharing.name(caller, now.holder()),
        people(caller, view, chosen),
        name,
        email,
        due,
        errors);
  }

  private List<Choice> people(Caller caller, ReturnView view, String chosen) {
    var choices = new ArrayList<Choice>();
    for (var person : give.people(view)) {
      var id = Long.toString(person.personId());
      var you = person.personId() == caller.personId() ? " (you)" : "";
      choices.add(Choice.of(id, person.name() + you, person.email(), id.equals(chosen)));
    }
    choices.add(
        Choice.of(
            GiveForm.NEW,
            "Somebody new",
            "Write their name and email address below",
            GiveForm.NEW.equals(chosen)));
    return choices;
  }

  ReviewPage review(
      Caller caller,
      ReturnView view,
      Section section,
      Assignment it,
      @Nullable String note,
      @Nullable String fault) {
    return new ReviewPage(
        shell(caller, "Review").refusing(fault != null),
        view.agencyReturn().id(),
        section.key(),
        titled(section),
        Sharing.name(caller, it.holder()),
        SectionState.of(it, view, section),
        Comments.open(comments.open(caller, view), section),
        note,
        fault == null ? List.of() : List.of(new ErrorLink(fault, "#note")));
  }
}
