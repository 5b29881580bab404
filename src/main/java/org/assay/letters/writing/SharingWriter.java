package org.assay.letters.writing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.assay.collection.colleagues.Assignment;
import org.assay.collection.colleagues.Assignment.Stage;
import org.assay.collection.colleagues.Assignments;
import org.assay.collection.colleagues.InvitationLetters;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Contacts.Contact;

/**
 * Letters about standards in colleagues' hands. Each is written from how things stand when it goes,
 * and tells of all that its reader should look at; it repeats no answer and no comment.
 */
@Singleton
class SharingWriter implements LetterSource {
  private final InvitationLetters invitations;
  private final Assignments assignments;
  private final Returns returns;

  SharingWriter(InvitationLetters invitations, Assignments assignments, Returns returns) {
    this.invitations = invitations;
    this.assignments = assignments;
    this.returns = returns;
  }

  @Override
  public Map<LetterKind, Saying> letters() {
    return Map.of(
        LetterKind.INVITED, (row, inviter) -> invitation(inviter, row.subjectId()),
        LetterKind.STANDARD_GIVEN, (row, reader) -> given(reader, row.subjectId()),
        LetterKind.STANDARD_READY, (row, reader) -> ready(reader, row.subjectId()),
        LetterKind.STANDARD_RETURNED, (row, reader) -> returned(reader, row.subjectId()));
  }

  /** To somebody who is nobody's person yet. */
  private Optional<LetterContent> invitation(Caller inviter, long invitationId) {
    return invitations
        .write(inviter, invitationId)
        .map(
            it ->
                new LetterContent(
                        it.byName() + " asks for your help: " + it.cycle(),
                        List.of(
                            it.byName()
                                + " invites you to answer part of the return of "
                                + it.organisation()
                                + " for “"
                                + it.cycle()
                                + "”: "
                                + String.join("; ", it.standards())
                                + ".",
                            "The link works once, and until "
                                + it.until()
                                + ". You choose a password and see your part of the return.",
                            "Please do not pass this letter on: anybody who has the link can use"
                                + " it."),
                        "Choose a password and begin",
                        it.path(),
                        null)
                    .addressedTo(new Contact(0, it.name(), it.email())));
  }

  private Optional<LetterContent> given(Caller caller, long returnId) {
    return about(caller, returnId, it -> mine(caller, it) && it.stage() == Stage.GIVEN)
        .map(
            it ->
                new LetterContent(
                    "Yours to answer: " + it.cycle(),
                    List.of(
                        "You are asked to answer part of the return of "
                            + it.organisation()
                            + " for “"
                            + it.cycle()
                            + "”: "
                            + it.titles()
                            + ".",
                        "Mark each as ready for review when you have finished it."),
                    "Open what is yours",
                    it.path(),
                    null));
  }

  private Optional<LetterContent> ready(Caller caller, long returnId) {
    return about(
            caller,
            returnId,
            it -> it.stage() == Stage.READY && it.assignedBy() == caller.personId())
        .map(
            it ->
                new LetterContent(
                    "Ready for your review: " + it.cycle(),
                    List.of(
                        "In the return of "
                            + it.organisation()
                            + " for “"
                            + it.cycle()
                            + "” these wait for your review: "
                            + it.titles()
                            + "."),
                    "Review them",
                    it.path(),
                    null));
  }

  private Optional<LetterContent> returned(Caller caller, long returnId) {
    return about(caller, returnId, it -> mine(caller, it) && it.note() != null)
        .map(
            it ->
                new LetterContent(
                    "Sent back to you: " + it.cycle(),
                    List.of(
                        "Of the return of "
                            + it.organisation()
                            + " for “"
                            + it.cycle()
                            + "” this came back to you with a note of what is to be done: "
                            + it.titles()
                            + "."),
                    "Read the note",
                    it.path(),
                    null));
  }

  private record About(String organisation, String cycle, String titles, String path) {}

  /** Empty when nothing is as the letter would say. */
  private Optional<About> about(Caller caller, long returnId, Predicate<Assignment> which) {
    return returns
        .read(caller, returnId)
        .map(view -> about(view, assignments.titles(caller, view, which)))
        .filter(it -> !it.titles().isEmpty());
  }

  private static About about(ReturnView view, List<String> titles) {
    return new About(
        view.asking().organisation().name(),
        view.asking().cycle().title(),
        String.join("; ", titles),
        "/returns/" + view.agencyReturn().id() + "/colleagues");
  }

  private static boolean mine(Caller caller, Assignment assignment) {
    return assignment.holder().is(caller.personId());
  }
}
