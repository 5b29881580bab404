package org.assay.platform.govuk;

import org.jspecify.annotations.Nullable;

/** One radio, checkbox or option of a select; or a divider between two. */
public record Choice(
    @Nullable String id,
    @Nullable String value,
    String text,
    @Nullable String hint,
    boolean checked,
    boolean disabled,
    boolean exclusive,
    @Nullable String divider) {

  public static Choice of(String value, String text, @Nullable String hint, boolean checked) {
    return new Choice(null, value, text, hint, checked, false, false, null);
  }

  public Choice alone(boolean exclusive) {
    return new Choice(id, value, text, hint, checked, disabled, exclusive, divider);
  }
}
