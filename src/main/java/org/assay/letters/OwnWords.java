package org.assay.letters;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Optional;
import org.assay.letters.writing.Letter;
import org.assay.letters.writing.LetterContent;
import org.assay.letters.writing.LinkConfig;
import org.assay.letters.writing.QueuedLetter;
import org.assay.people.directory.Register;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Contacts.Contact;

/** Puts a partnership's own words into its letters. */
@Singleton
class OwnWords {
  private final TemplateRepository templates;
  private final Contacts contacts;
  private final Register register;
  private final LinkConfig links;

  OwnWords(TemplateRepository templates, Contacts contacts, Register register, LinkConfig links) {
    this.templates = templates;
    this.contacts = contacts;
    this.register = register;
    this.links = links;
  }

  /** What the letter says, in the partnership's words where it has some for the kind. */
  LetterContent of(QueuedLetter row, String name, String partnership, LetterContent content) {
    if (!LetterTemplate.KINDS.contains(row.kind())) return content;
    return templates
        .find(row.partnershipId(), row.kind())
        .map(
            own -> {
              var values = new HashMap<>(content.values());
              values.put("name", name);
              values.put("partnership", partnership);
              return content.saying(own.titleWith(values), own.paragraphsWith(values));
            })
        .orElse(content);
  }

  /** The letter with which somebody tries saved words out; empty when they were taken back. */
  Optional<Letter> test(QueuedLetter row) {
    var kind = LetterTemplate.KINDS.get(Math.toIntExact(row.subjectId()));
    var partnership = register.partnership(row.partnershipId()).orElseThrow().name();
    return contacts
        .find(row.partnershipId(), row.personId())
        .flatMap(
            to ->
                templates.find(row.partnershipId(), kind).map(it -> example(it, to, partnership)));
  }

  /** A letter that shows somebody the words of a template, with examples for what is put in. */
  Letter example(LetterTemplate it, Contact to, String partnership) {
    var values = new HashMap<>(LetterTemplate.EXAMPLE);
    values.put("name", to.name());
    values.put("partnership", partnership);
    return new Letter(
        to.email(),
        to.name(),
        it.titleWith(values),
        it.paragraphsWith(values),
        "Open Assay",
        links.to("/"),
        partnership,
        null);
  }
}
