package org.assay.learning.actions;

import java.util.Locale;
import java.util.Objects;
import org.assay.platform.QueryWriter;
import org.assay.platform.form.AddressChoice;
import org.jspecify.annotations.Nullable;

/**
 * Which of the partnership's actions somebody wants to see, in which order.
 *
 * @param page number, from 1
 */
public record ActionSearch(ActionFilter selection, Order order, int page) {

  /** What comes first in the list. */
  public enum Order {
    DUE("Date due, the earliest first"),
    ORGANISATION("Organisation, A to Z"),
    STANDARD("Standard"),
    SUBMITTED("Last submitted first");

    private final String label;

    Order(String label) {
      this.label = label;
    }

    /** Stable, for addresses. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
      return label;
    }

    public static Order of(@Nullable String code) {
      return Objects.requireNonNullElse(AddressChoice.of("sort", code, values(), Order::code), DUE);
    }
  }

  /** The address of another page of the same list, after the path. */
  public String query(int other) {
    var parts = selection.parts();
    parts.put("sort", order == Order.DUE ? null : order.code());
    parts.put("page", other == 1 ? null : other);
    return QueryWriter.of(parts);
  }

  /** The address of the same list with another state, from its first page. */
  public String state(String state) {
    return new ActionSearch(selection.with(state), order, 1).query(1);
  }
}
