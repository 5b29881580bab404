package org.assay.collection.conversation;

import org.jspecify.annotations.Nullable;

/**
 * What stands small beside a question: who changed the answer last, and what is being said about
 * it.
 *
 * @param base address of the question's own pages
 * @param lastChange for instance "Amira Khan, 14:02 yesterday"; null when nothing was answered yet
 * @param open comments that nobody closed
 */
public record QuestionActivity(String base, @Nullable String lastChange, int open) {
  public String comments() {
    return switch (open) {
      case 0 -> "Ask a colleague";
      case 1 -> "1 open comment from colleagues";
      default -> open + " open comments from colleagues";
    };
  }
}
