package org.assay.desk.form;

import java.util.List;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/** Finds the error that belongs to a box. */
public final class FormErrors {
  private FormErrors() {}

  /** Null when nothing is wrong with it. */
  public static @Nullable String at(List<ErrorLink> errors, String box) {
    return errors.stream()
        .filter(it -> ("#" + box).equals(it.href()))
        .map(ErrorLink::text)
        .findFirst()
        .orElse(null);
  }
}
