package org.assay.letters;

import java.util.List;
import org.assay.letters.Letter.Enclosure;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says, whoever reads it.
 *
 * @param does what the link does, in the words of a button
 * @param path of the service that it leads to, beginning with a slash
 */
record LetterContent(
    String subject,
    List<String> paragraphs,
    String does,
    String path,
    @Nullable Enclosure enclosure) {}
