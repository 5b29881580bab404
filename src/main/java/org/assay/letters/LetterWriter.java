package org.assay.letters;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.returns.ReturnStatus;
import org.assay.collection.returns.Returns;
import org.assay.letters.Letter.Enclosure;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Callers;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Contacts.Contact;
import org.assay.platform.England;
import org.assay.reporting.boardpack.BoardPackRenderer;

/**
 * Writes a letter with the rights that its reader has now. There is nothing to write when the
 * reader is gone, may no longer see what it is about, or somebody did meanwhile what it asks for.
 */
@Singleton
class LetterWriter {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private final Contacts contacts;
  private final Callers callers;
  private final Returns returns;
  private final Register register;
  private final SharingWriter sharing;
  private final BoardPackRenderer packs;
  private final SupportLetters support;
  private final SignalLetters signals;
  private final RecommendationLetters recommendations;
  private final ModerationLetters moderation;
  private final AuditLetters audits;
  private final AccessWriter access;
  private final ChaseWriter chase;
  private final OwnWords ownWords;
  private final LinkConfig links;

  LetterWriter(
      Contacts contacts,
      Callers callers,
      Returns returns,
      Register register,
      SharingWriter sharing,
      BoardPackRenderer packs,
      SupportLetters support,
      SignalLetters signals,
      RecommendationLetters recommendations,
      ModerationLetters moderation,
      AuditLetters audits,
      AccessWriter access,
      ChaseWriter chase,
      OwnWords ownWords,
      LinkConfig links) {
    this.contacts = contacts;
    this.callers = callers;
    this.returns = returns;
    this.register = register;
    this.sharing = sharing;
    this.packs = packs;
    this.support = support;
    this.signals = signals;
    this.recommendations = recommendations;
    this.moderation = moderation;
    this.audits = audits;
    this.access = access;
    this.chase = chase;
    this.ownWords = ownWords;
    this.links = links;
  }

  Optional<Letter> write(LetterRow row) {
    if (row.kind() == LetterKind.TEMPLATE_TEST) return ownWords.test(row);
    if (row.kind() == LetterKind.INVITED) {
      return asReader(row, inviter -> sharing.invitation(inviter, row.subjectId()))
          .map(it -> addressed(row, it.to(), it.content()));
    }
    return contacts
        .find(row.partnershipId(), row.personId())
        .flatMap(
            contact ->
                asReader(row, reader -> content(row, reader))
                    .map(it -> addressed(row, contact, it)));
  }

  /** In the one of the reader's memberships in which there is something to say. */
  private <T> Optional<T> asReader(LetterRow row, Function<Caller, Optional<T>> saying) {
    return callers.in(row.partnershipId(), row.personId()).stream()
        .flatMap(reader -> saying.apply(reader).stream())
        .findFirst();
  }

  private Letter addressed(LetterRow row, Contact contact, LetterContent content) {
    var partnership = register.partnership(row.partnershipId()).orElseThrow().name();
    var said = ownWords.of(row, contact.name(), partnership, content);
    return new Letter(
        contact.email(),
        contact.name(),
        said.subject(),
        said.paragraphs(),
        said.does(),
        links.to(said.path()),
        partnership,
        said.enclosure());
  }

  private static Map<String, String> named(String organisation, Cycle cycle) {
    return Map.of(
        "organisation", organisation,
        "cycle", cycle.title(),
        "opens", DAY.format(cycle.opensOn()),
        "due", DAY.format(cycle.firstDeadline()),
        "until", DAY.format(cycle.secondDeadline()));
  }

  private static LetterContent naming(Returns.Line line, LetterContent content) {
    return content.naming(named(line.organisation().name(), line.cycle()));
  }

  private Optional<LetterContent> content(LetterRow row, Caller caller) {
    return switch (row.kind()) {
      case SIGN_OFF_ASKED -> signOffAsked(row, caller);
      case RECALLED ->
          about(row, caller, ReturnStatus.IN_PROGRESS, ReturnStatus.REOPENED).map(this::recalled);
      case SENT_BACK ->
          about(row, caller, ReturnStatus.IN_PROGRESS, ReturnStatus.REOPENED)
              .map(line -> naming(line, sentBack(line)));
      case REPORT_READY ->
          about(row, caller, ReturnStatus.SUBMITTED).map(line -> naming(line, reportReady(line)));
      case REOPENED ->
          about(row, caller, ReturnStatus.REOPENED).map(line -> naming(line, reopened(line)));
      case CLARIFICATIONS_ASKED -> moderation.asked(row, caller);
      case CLARIFICATIONS_ANSWERED -> moderation.answered(row, caller);
      case MODERATION_FINISHED -> moderation.finished(row, caller);
      case MODERATION_CHALLENGED -> moderation.challenged(row, caller);
      case CHALLENGE_DECIDED -> moderation.decided(row, caller);
      case SUPPORT_RAISED -> support.raised(row, caller);
      case SUPPORT_MOVED -> support.moved(row, caller);
      case SIGNALS_RAISED -> signals.raised(row, caller);
      case SIGNALS_DECIDED -> signals.decided(row, caller);
      case RECOMMENDATION_MADE -> recommendations.made(row, caller);
      case UPDATES_ASKED -> recommendations.updates(row, caller, false);
      case UPDATES_CHASED -> recommendations.updates(row, caller, true);
      case ESCALATED -> recommendations.escalated(row, caller);
      case FEEDBACK_SENT -> recommendations.feedback(row, caller);
      case STANDARD_GIVEN -> sharing.given(caller, row.subjectId());
      case STANDARD_READY -> sharing.ready(caller, row.subjectId());
      case STANDARD_RETURNED -> sharing.returned(caller, row.subjectId());
      case CYCLE_NOTICE, CYCLE_INVITATION, CYCLE_REMINDER -> chase.write(row, caller);
      case ACCESS_GIVEN -> access.given(row, caller);
      case PASSWORD_CHANGED -> Optional.of(passwordChanged(row.writtenAt()));
      case AUDIT_SAFETY -> audits.safety(row, caller);
      case AUDIT_OPENED -> audits.opened(row, caller);
      case AUDIT_FORM_BACK -> audits.sentBack(row, caller);
      case REAUDIT_DUE -> audits.reaudit(row, caller);
      case INVITED, TEMPLATE_TEST -> Optional.empty();
    };
  }

  /** The return, while it stands where the letter says. */
  private Optional<Returns.Line> about(LetterRow row, Caller caller, ReturnStatus... standing) {
    return returns
        .find(caller, row.subjectId())
        .filter(line -> List.of(standing).contains(line.head().status()));
  }

  private Optional<LetterContent> signOffAsked(LetterRow row, Caller caller) {
    return returns
        .read(caller, row.subjectId())
        .filter(view -> caller.maySignOff())
        .filter(view -> view.head().status() == ReturnStatus.AWAITING_SIGN_OFF)
        .map(
            view -> {
              var cycle = view.asking().cycle().title();
              var organisation = view.asking().organisation().name();
              return new LetterContent(
                      "Please sign off: " + cycle,
                      List.of(
                          "The return of " + organisation + " for “" + cycle + "” waits for you.",
                          "The board pack is enclosed: one page with how the return stands, what is"
                              + " required and not met, and questions to ask. The same page is"
                              + " online, where you sign it off or send it back. A phone will do.",
                          "Please do not pass the board pack on: it is not submitted yet."),
                      "Read and sign off",
                      "/returns/" + view.head().id() + "/sign-off",
                      new Enclosure("board-pack.pdf", packs.pdf(view)))
                  .naming(named(organisation, view.asking().cycle()));
            });
  }

  private static LetterContent passwordChanged(Instant at) {
    return new LetterContent(
        "Your Assay password was changed",
        List.of(
            "The password of your Assay account was changed on " + England.moment(at) + ".",
            "If you did this, there is nothing more to do. If you did not, somebody else may be"
                + " using your account: tell your partnership at once."),
        "Sign in",
        "/sign-in",
        null);
  }

  private LetterContent recalled(Returns.Line line) {
    return new LetterContent(
        "Taken back, do not sign yet: " + line.cycle().title(),
        List.of(
            line.organisation().name()
                + " took back its return for “"
                + line.cycle().title()
                + "”, which had been sent for sign-off. Its answers can be changed again.",
            "You do not need to do anything now. You get another email when it is sent for sign-off"
                + " again. Please delete the board pack that came with the earlier email."),
        "Open the return",
        "/returns/" + line.head().id(),
        null);
  }

  private LetterContent sentBack(Returns.Line line) {
    return new LetterContent(
        "Sent back to you: " + line.cycle().title(),
        List.of(
            "The return of "
                + line.organisation().name()
                + " for “"
                + line.cycle().title()
                + "” was not signed off. It was sent back with a note of what should change, which"
                + " you find at its top.",
            "Its answers can be changed again. Send it for sign-off once more when it is ready."),
        "Open the return",
        "/returns/" + line.head().id(),
        null);
  }

  private LetterContent reportReady(Returns.Line line) {
    return new LetterContent(
        "Your report is ready: " + line.cycle().title(),
        List.of(
            "The return of "
                + line.organisation().name()
                + " for “"
                + line.cycle().title()
                + "” is signed off and submitted. Thank you.",
            "Your report is there already. It begins with what could matter most, compares you with"
                + " others of your kind and suggests what to do next."),
        "Open your report",
        "/returns/" + line.head().id(),
        null);
  }

  private LetterContent reopened(Returns.Line line) {
    return new LetterContent(
        "Reopened: " + line.cycle().title(),
        List.of(
            "The partnership has reopened the return of "
                + line.organisation().name()
                + " for “"
                + line.cycle().title()
                + "” and says why at its top.",
            "What you submitted stands until the return is signed off again. What changes is then"
                + " shown to you and to the partnership."),
        "Open the return",
        "/returns/" + line.head().id(),
        null);
  }
}
