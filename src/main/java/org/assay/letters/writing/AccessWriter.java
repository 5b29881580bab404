package org.assay.letters.writing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.people.access.JoinLinks;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Callers;
import org.assay.people.identity.Membership;

/** Writes to somebody what they may do from now on, with a link that lets them begin. */
@Singleton
class AccessWriter implements LetterSource {
  private final JoinLinks links;
  private final Callers callers;
  private final Register register;

  AccessWriter(JoinLinks links, Callers callers, Register register) {
    this.links = links;
    this.callers = callers;
    this.register = register;
  }

  @Override
  public Map<LetterKind, Saying> letters() {
    return Map.of(LetterKind.ACCESS_GIVEN, this::given);
  }

  private Optional<LetterContent> given(QueuedLetter row, Caller reader) {
    var partnership = register.partnership(row.partnershipId()).map(Partnership::name).orElse("");
    return links
        .path(row.partnershipId(), row.subjectId())
        .map(
            path ->
                new LetterContent(
                    "Your access to Assay: " + partnership,
                    List.of(
                        partnership
                            + " has given you access to Assay, where organisations say how they"
                            + " keep children safe. Your role: "
                            + roles(row, reader)
                            + ".",
                        "Choose a password with the link below. If you have one already, the link"
                            + " takes you to the sign-in page.",
                        "Please do not pass this email on: anyone who has the link can use it."),
                    "Start using Assay",
                    path,
                    null));
  }

  private String roles(QueuedLetter row, Caller reader) {
    return callers.in(row.partnershipId(), reader.personId()).stream()
        .map(Caller::membership)
        .map(Membership::label)
        .collect(Collectors.joining("; "));
  }
}
