package org.assay.letters;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.letters.writing.Letter;
import org.assay.letters.writing.LetterContent;
import org.assay.letters.writing.LetterKind;
import org.assay.letters.writing.LetterSource;
import org.assay.letters.writing.LetterSource.Saying;
import org.assay.letters.writing.LinkConfig;
import org.assay.letters.writing.QueuedLetter;
import org.assay.people.directory.Register;
import org.assay.people.identity.Callers;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Contacts.Contact;

/**
 * Writes a letter with the rights that its reader has now. There is nothing to write when the
 * reader is gone, may no longer see what it is about, or somebody has done what it asks for.
 */
@Singleton
class LetterWriter {
  private final Contacts contacts;
  private final Callers callers;
  private final Register register;
  private final Map<LetterKind, Saying> letters;
  private final OwnWords ownWords;
  private final LinkConfig links;

  LetterWriter(
      Contacts contacts,
      Callers callers,
      Register register,
      List<LetterSource> sources,
      OwnWords ownWords,
      LinkConfig links) {
    this.contacts = contacts;
    this.callers = callers;
    this.register = register;
    this.letters = byKind(sources);
    this.ownWords = ownWords;
    this.links = links;
  }

  /** A kind that has no source, or two, ends the start: its letters would never be written. */
  static Map<LetterKind, Saying> byKind(List<LetterSource> sources) {
    var letters = new EnumMap<LetterKind, Saying>(LetterKind.class);
    for (var source : sources) {
      source
          .letters()
          .forEach(
              (kind, saying) -> {
                if (letters.put(kind, saying) != null) {
                  throw new IllegalStateException("Two sources write letters of kind " + kind);
                }
              });
    }
    var missing = EnumSet.allOf(LetterKind.class);
    missing.removeAll(letters.keySet());
    missing.remove(LetterKind.TEMPLATE_TEST); // written from the template alone
    if (!missing.isEmpty()) {
      throw new IllegalStateException("No source writes letters of kind " + missing);
    }
    return letters;
  }

  Optional<Letter> write(QueuedLetter row) {
    var saying = letters.get(row.kind());
    return saying == null
        ? ownWords.test(row)
        : content(row, saying)
            .flatMap(it -> addressee(row, it).map(contact -> addressed(row, contact, it)));
  }

  /** In the one of the reader's memberships in which there is something to say. */
  private Optional<LetterContent> content(QueuedLetter row, Saying saying) {
    return callers.in(row.partnershipId(), row.personId()).stream()
        .flatMap(reader -> saying.to(row, reader).stream())
        .findFirst();
  }

  private Optional<Contact> addressee(QueuedLetter row, LetterContent content) {
    return Optional.ofNullable(content.to())
        .or(() -> contacts.find(row.partnershipId(), row.personId()));
  }

  private Letter addressed(QueuedLetter row, Contact contact, LetterContent content) {
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
        said.enclosure(),
        ownWords.concern(row.partnershipId(), row.kind()));
  }
}
