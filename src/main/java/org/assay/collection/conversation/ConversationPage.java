package org.assay.collection.conversation;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * What is said about one question.
 *
 * @param back address of the question in its standard
 * @param typed a comment that was not taken
 */
public record ConversationPage(
    Shell shell,
    String back,
    String base,
    String ref,
    String text,
    List<Said> comments,
    long open,
    @Nullable String typed,
    List<ErrorLink> errors) {

  /**
   * @param resolved who closed it and when; null while it is open
   */
  public record Said(String by, String at, String words, @Nullable String resolved) {}
}
