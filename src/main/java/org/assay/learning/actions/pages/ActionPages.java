package org.assay.learning.actions.pages;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.evidence.EvidenceFile;
import org.assay.evidence.EvidenceFiles;
import org.assay.learning.actions.Action;
import org.assay.learning.actions.ActionState;
import org.assay.learning.actions.Actions;
import org.assay.learning.actions.WorkOutcome.Fault;
import org.assay.learning.actions.pages.ActionPage.Event;
import org.assay.learning.actions.pages.ActionPage.Forms;
import org.assay.learning.actions.pages.ActionPage.Link;
import org.assay.learning.actions.pages.ActionPage.ProofShown;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.England;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.jspecify.annotations.Nullable;

/** Draws one action with its history, its proof and what may be done with it. */
@Singleton
class ActionPages {
  private static final Map<String, String> TOLD =
      Map.of(
          "noted", "Your note is kept",
          "begun", "Marked as in progress",
          "closed", "Closed as done",
          "reopened", "Opened again");

  private final Actions actions;
  private final EvidenceFiles files;

  ActionPages(Actions actions, EvidenceFiles files) {
    this.actions = actions;
    this.files = files;
  }

  ActionPage page(Caller caller, Action action, @Nullable String told) {
    return page(
        caller, action, told == null ? null : TOLD.get(told), ActionForm.NOTHING, List.of(), null);
  }

  /** With what was typed, since it was not kept. */
  ActionPage refused(
      Caller caller, Action action, ActionForm typed, List<Fault> faults, @Nullable String held) {
    var errors =
        faults.stream().map(it -> new ErrorLink(it.message(), "#" + anchor(it.box()))).toList();
    var byBox = new java.util.HashMap<String, String>();
    faults.forEach(it -> byBox.putIfAbsent(it.box(), it.message()));
    return page(caller, action, null, typed.refused(byBox), errors, held);
  }

  private ActionPage page(
      Caller caller,
      Action action,
      @Nullable String told,
      ActionForm typed,
      List<ErrorLink> errors,
      @Nullable String held) {
    var what = action.plan().what();
    boolean own = isOwn(caller, action);
    return new ActionPage(
        Navigation.shell(caller, "Action", "/actions").refusing(!errors.isEmpty()),
        action.id(),
        action.organisation(),
        what == null ? "Action to be written" : what,
        ActionWords.status(action),
        ActionWords.tone(action),
        told,
        errors,
        rows(action),
        own && action.state().isOpen() ? ActionWords.question(action) : null,
        link(from(caller, action)),
        link(actions.goesOnAs(caller, action)),
        proof(caller, action),
        history(caller, action),
        own ? forms(caller, action, typed, held) : null);
  }

  private static boolean isOwn(Caller caller, Action action) {
    return caller.mayAnswer() && caller.speaksFor(action.organisationId());
  }

  private static List<SummaryRow> rows(Action action) {
    var rows = new ArrayList<SummaryRow>();
    var plan = action.plan();
    row(rows, "Lead", plan.lead(), "Nobody named yet");
    row(rows, "Due", ActionWords.due(action), "No date yet");
    row(rows, "How you will know that it worked", plan.measure(), "Not said");
    rows.add(SummaryRow.of("Question", action.about().question()));
    rows.add(SummaryRow.of("Standard", action.about().standard()));
    rows.add(SummaryRow.of("Raised in", action.about().source()));
    var closed = action.closedAt();
    if (closed != null) rows.add(SummaryRow.of("Ended", England.date(closed)));
    return rows;
  }

  private static void row(
      List<SummaryRow> rows, String key, @Nullable String value, String without) {
    rows.add(SummaryRow.of(key, Objects.requireNonNullElse(value, without)));
  }

  private Optional<Action> from(Caller caller, Action action) {
    var earlier = action.carriedFrom();
    return earlier == null ? Optional.empty() : actions.find(caller, earlier);
  }

  private static @Nullable Link link(Optional<Action> other) {
    return other.map(it -> new Link("/actions/" + it.id(), it.about().source())).orElse(null);
  }

  private @Nullable ProofShown proof(Caller caller, Action action) {
    var proof = action.proof();
    var on = proof.on();
    if (on == null) return null;
    var id = proof.file();
    var file =
        id == null
            ? null
            : files
                .find(caller, id)
                .map(it -> new Link("/evidence/" + it.id(), it.name()))
                .orElse(null);
    return new ProofShown(proof.words(), proof.link(), file, England.date(on));
  }

  private List<Event> history(Caller caller, Action action) {
    return actions.history(caller, action).stream()
        .map(it -> new Event(it.kind().label(), England.moment(it.at()), it.person(), it.words()))
        .toList();
  }

  private Forms forms(Caller caller, Action action, ActionForm typed, @Nullable String held) {
    return new Forms(
        action.state() == ActionState.OPEN,
        action.state().isOpen(),
        action.state() == ActionState.DONE,
        action.version(),
        typed,
        action.state().isOpen() ? files(caller, action, typed) : List.of(),
        held);
  }

  private List<Choice> files(Caller caller, Action action, ActionForm typed) {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", "No file", null, typed.get("file") == null));
    var sent = new ArrayList<EvidenceFile>(files.ofReturn(caller, action.raisedBy().id()));
    kept(caller, typed)
        .filter(kept -> sent.stream().noneMatch(it -> it.id() == kept.id()))
        .ifPresent(sent::addFirst);
    sent.forEach(file -> choices.add(choice(file, typed)));
    return choices.size() == 1 ? List.of() : choices;
  }

  /** A file that came with a form that was refused for something else. */
  private Optional<EvidenceFile> kept(Caller caller, ActionForm typed) {
    var id = typed.number("file");
    return id == null ? Optional.empty() : files.find(caller, id);
  }

  private static Choice choice(EvidenceFile file, ActionForm typed) {
    var id = Long.toString(file.id());
    return Choice.of(id, file.name(), null, id.equals(typed.get("file")));
  }

  /** A date is reached by its first box. */
  private static String anchor(String box) {
    return box.equals("date") ? "on-day" : box;
  }
}
