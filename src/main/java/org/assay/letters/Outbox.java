package org.assay.letters;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.assay.letters.writing.LetterKind;
import org.assay.people.identity.Caller;

/** What somebody can do with letters in the outbox. */
@Singleton
class Outbox {
  private final OutboxRepository outbox;
  private final LetterRepository letters;
  private final LetterWriter writer;
  private final LetterJob job;
  private final TemplateRepository templates;
  private final Clock clock;
  private final boolean sending;

  Outbox(
      OutboxRepository outbox,
      LetterRepository letters,
      LetterWriter writer,
      LetterJob job,
      TemplateRepository templates,
      Clock clock,
      @Value("${assay.letters.send:true}") boolean sending) {
    this.outbox = outbox;
    this.letters = letters;
    this.writer = writer;
    this.job = job;
    this.templates = templates;
    this.clock = clock;
    this.sending = sending;
  }

  /** Whether letters leave, so that one need not read them here. */
  boolean isSending() {
    return sending;
  }

  /**
   * The words of a letter: as it was sent, or as it would be now. Empty when it would not be sent,
   * or opens an account and still has to go.
   */
  @Transactional
  public Optional<String> read(Caller caller, OutboxRepository.Listed it) {
    if (it.words() != null) return Optional.of(it.words());
    // Writing such a letter makes a new link, which only its reader should have; where no letter
    // leaves, this page is how an invitation is read. The link to an account in use never is.
    if (it.kind() == LetterKind.PASSWORD_LINK) return Optional.empty();
    if (it.kind().isSecret() && sending) return Optional.empty();
    return outbox
        .row(caller.partnershipId(), it.id())
        .flatMap(writer::write)
        .map(letter -> "Subject: " + letter.subject() + "\n\n" + letter.text());
  }

  /** Sends the same once more, with what is true now. */
  @Transactional
  public boolean again(Caller caller, long id) {
    var row = outbox.row(caller.partnershipId(), id).orElse(null);
    if (row == null) return false;
    letters.add(
        row.partnershipId(), List.of(row.personId()), row.kind(), row.subjectId(), clock.instant());
    return true;
  }

  /** Says by hand that a letter came back. */
  @Transactional
  public boolean bounced(Caller caller, long id) {
    return outbox.bounced(caller.partnershipId(), id, clock.instant(), "Said by " + caller.name());
  }

  /**
   * A letter to the person who asks, with the saved words of the kind; false where none are saved.
   */
  @Transactional
  public boolean test(Caller caller, LetterKind kind) {
    if (templates.find(caller.partnershipId(), kind).isEmpty()) return false;
    letters.add(
        caller.partnershipId(),
        List.of(caller.personId()),
        LetterKind.TEMPLATE_TEST,
        LetterTemplate.KINDS.indexOf(kind),
        clock.instant());
    return true;
  }

  /** When what was asked for is committed. */
  void soon() {
    job.soon();
  }
}
