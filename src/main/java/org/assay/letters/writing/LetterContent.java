package org.assay.letters.writing;

import java.util.List;
import java.util.Map;
import org.assay.letters.writing.Letter.Enclosure;
import org.assay.people.identity.Contacts.Contact;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says, no matter who reads it.
 *
 * @param does what the link does, in the words of a button
 * @param path of the service that it leads to, beginning with a slash
 * @param values what a partnership's own words can name, by the names of {@link LetterTemplate}
 * @param to somebody without an account; null for the person that the letter is queued for
 */
public record LetterContent(
    String subject,
    List<String> paragraphs,
    String does,
    String path,
    @Nullable Enclosure enclosure,
    Map<String, String> values,
    @Nullable Contact to) {

  LetterContent(
      String subject,
      List<String> paragraphs,
      String does,
      String path,
      @Nullable Enclosure enclosure) {
    this(subject, paragraphs, does, path, enclosure, Map.of(), null);
  }

  LetterContent naming(Map<String, String> values) {
    return new LetterContent(subject, paragraphs, does, path, enclosure, values, to);
  }

  public LetterContent saying(String subject, List<String> paragraphs) {
    return new LetterContent(subject, paragraphs, does, path, enclosure, values, to);
  }

  LetterContent addressedTo(Contact to) {
    return new LetterContent(subject, paragraphs, does, path, enclosure, values, to);
  }
}
