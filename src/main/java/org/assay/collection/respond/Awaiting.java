package org.assay.collection.respond;

import java.util.List;

/**
 * What follows once a return was sent for sign-off.
 *
 * @param signers names of who may sign
 * @param deadline by when, in words
 * @param mayRecall whether the reader may take the return back
 */
public record Awaiting(List<String> signers, String deadline, boolean mayRecall) {

  /** For instance "Ana Bell or Raj Shah". */
  public String names() {
    if (signers.isEmpty()) return "Your approver";
    var last = signers.getLast();
    return signers.size() == 1
        ? last
        : String.join(", ", signers.subList(0, signers.size() - 1)) + " or " + last;
  }
}
