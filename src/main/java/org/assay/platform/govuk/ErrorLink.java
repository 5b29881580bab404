package org.assay.platform.govuk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the error summary, with the link to where it is put right. */
public record ErrorLink(String text, @Nullable String href) {

  /** What is wrong with a box; null when nothing is. */
  public static @Nullable String at(List<ErrorLink> errors, String box) {
    return errors.stream()
        .filter(it -> ("#" + box).equals(it.href()))
        .map(ErrorLink::text)
        .findFirst()
        .orElse(null);
  }
}
