package org.assay.collection.written;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What organisations wrote, a page at a time.
 *
 * @param counted how many, in words
 * @param replyTo the one question that is looked at and may be replied to; null otherwise
 * @param error what is wrong with the reply; null when nothing is
 */
public record WrittenPage(
    Shell shell,
    long cycle,
    String title,
    List<Choice> questions,
    List<Choice> themes,
    List<Choice> sectors,
    List<Choice> districts,
    String counted,
    List<Group> groups,
    @Nullable String before,
    @Nullable String after,
    @Nullable String replyTo,
    @Nullable String error,
    String typed) {

  /**
   * One question with what was written in answer to it.
   *
   * @param reply of the partnership; null while there is none
   */
  public record Group(String question, String themes, @Nullable String reply, List<Said> said) {}

  public record Said(String organisation, String from, String words) {}
}
