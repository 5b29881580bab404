package org.assay.engine.answering;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts about the organisation: String, BigDecimal or Boolean by name. */
public record Profile(Map<String, Object> facts) {
  public static final Profile UNKNOWN = new Profile(Map.of());

  public @Nullable Object fact(String name) {
    return facts.get(name);
  }
}
