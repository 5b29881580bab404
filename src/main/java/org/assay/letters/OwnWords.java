package org.assay.letters;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Optional;
import org.assay.desk.settings.AreaGuidance;
import org.assay.letters.writing.Letter;
import org.assay.letters.writing.LetterContent;
import org.assay.letters.writing.LetterKind;
import org.assay.letters.writing.LinkConfig;
import org.assay.letters.writing.QueuedLetter;
import org.assay.people.directory.Register;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Contacts.Contact;
import org.jspecify.annotations.Nullable;

/** Puts a partnership's own words, and its front door, into its letters. */
@Singleton
class OwnWords {
  private final TemplateRepository templates;
  private final Contacts contacts;
  private final Register register;
  private final LinkConfig links;
  private final AreaGuidance area;

  OwnWords(
      TemplateRepository templates,
      Contacts contacts,
      Register register,
      LinkConfig links,
      AreaGuidance area) {
    this.templates = templates;
    this.contacts = contacts;
    this.register = register;
    this.links = links;
    this.area = area;
  }

  /** Whom to ring about a child, for letters in which somebody would look for it. */
  @Nullable String concern(long partnershipId, LetterKind kind) {
    return kind.isAboutChildren() ? area.concern(partnershipId).orElse(null) : null;
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
                templates
                    .find(row.partnershipId(), kind)
                    .map(it -> example(row.partnershipId(), it, to, partnership)));
  }

  /** A letter that shows somebody the words of a template, with examples for what is put in. */
  Letter example(long partnershipId, LetterTemplate it, Contact to, String partnership) {
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
        null,
        concern(partnershipId, it.kind()));
  }
}
