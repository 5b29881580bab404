package org.assay.letters;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assay.collection.returns.PartialReopenings;
import org.assay.collection.returns.submission.ReturnMoved;
import org.assay.letters.writing.LetterKind;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Contacts.Contact;
import org.assay.people.identity.Role;

/** Stores a letter to everybody who should know that a return has moved. */
@Singleton
class ReturnListener {
  private final Contacts contacts;
  private final LetterRepository letters;
  private final LetterJob job;
  private final PartialReopenings reopenings;
  private final Clock clock;

  ReturnListener(
      Contacts contacts,
      LetterRepository letters,
      LetterJob job,
      PartialReopenings reopenings,
      Clock clock) {
    this.reopenings = reopenings;
    this.contacts = contacts;
    this.letters = letters;
    this.job = job;
    this.clock = clock;
  }

  @EventListener
  void store(ReturnMoved moved) {
    switch (moved.step()) {
      case SUBMIT -> write(moved, LetterKind.SIGN_OFF_ASKED, holders(moved, Role.APPROVER));
      case SEND_BACK -> write(moved, LetterKind.SENT_BACK, declarer(moved));
      case SIGN_OFF ->
          write(moved, LetterKind.REPORT_READY, and(moved.by(), holders(moved, Role.RESPONDENT)));
      case REOPEN -> write(moved, reopened(moved), holders(moved, Role.RESPONDENT, Role.APPROVER));
      case RECALL -> write(moved, LetterKind.RECALLED, others(moved));
      case ANSWER -> {}
    }
  }

  private LetterKind reopened(ReturnMoved moved) {
    return reopenings.current(moved.partnershipId(), moved.returnId()).isPresent()
        ? LetterKind.CLARIFICATIONS_ASKED
        : LetterKind.REOPENED;
  }

  @TransactionalEventListener
  void send(ReturnMoved moved) {
    job.soon();
  }

  private void write(ReturnMoved moved, LetterKind kind, Set<Long> people) {
    letters.add(moved.partnershipId(), people, kind, moved.returnId(), clock.instant());
  }

  /** Who was asked to sign and who had sent it, but for the one who took it back. */
  private Set<Long> others(ReturnMoved moved) {
    var others = holders(moved, Role.APPROVER);
    others.addAll(declarer(moved));
    others.remove(moved.by());
    return others;
  }

  private Set<Long> holders(ReturnMoved moved, Role... roles) {
    return ids(contacts.of(moved.partnershipId(), moved.organisationId(), Set.of(roles)));
  }

  /** The person who sent it, or all who answer if that person has left. */
  private Set<Long> declarer(ReturnMoved moved) {
    var by = moved.declaredBy();
    return by != null && contacts.find(moved.partnershipId(), by).isPresent()
        ? Set.of(by)
        : holders(moved, Role.RESPONDENT);
  }

  private static Set<Long> and(long one, Set<Long> others) {
    others.add(one);
    return others;
  }

  private static Set<Long> ids(List<Contact> people) {
    var ids = new HashSet<Long>();
    people.forEach(person -> ids.add(person.personId()));
    return ids;
  }
}
