package org.assay.letters;

import java.util.List;
import java.util.Map;
import org.assay.letters.Letter.Enclosure;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says, whoever reads it.
 *
 * @param does what the link does, in the words of a button
 * @param path of the service that it leads to, beginning with a slash
 * @param values what a partnership's own words can name, by the names of {@link LetterTemplate}
 */
record LetterContent(
    String subject,
    List<String> paragraphs,
    String does,
    String path,
    @Nullable Enclosure enclosure,
    Map<String, String> values) {

  LetterContent(
      String subject,
      List<String> paragraphs,
      String does,
      String path,
      @Nullable Enclosure enclosure) {
    this(subject, paragraphs, does, path, enclosure, Map.of());
  }

  LetterContent naming(Map<String, String> values) {
    return new LetterContent(subject, paragraphs, does, path, enclosure, values);
  }

  LetterContent saying(String subject, List<String> paragraphs) {
    return new LetterContent(subject, paragraphs, does, path, enclosure, values);
  }
}
