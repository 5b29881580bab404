package org.assay.platform.govuk;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The ids for aria-describedby: both hint and error, in reading order. */
public final class DescribedBy {
  private DescribedBy() {}

  public static @Nullable String of(
      String id, @Nullable String outer, @Nullable String hint, @Nullable String error) {
    return join(outer, hint == null ? null : id + "-hint", error == null ? null : id + "-error");
  }

  public static @Nullable String join(@Nullable String... ids) {
    var joined = new StringJoiner(" ");
    for (var id : ids) if (id != null) joined.add(id);
    return joined.length() == 0 ? null : joined.toString();
  }
}
