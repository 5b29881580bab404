package org.assay.collection.returns.list;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import org.assay.collection.returns.ReturnStatus;
import org.assay.engine.questionset.BlankText;
import org.assay.platform.Page;
import org.assay.platform.QueryWriter;
import org.assay.platform.form.AddressChoice;
import org.jspecify.annotations.Nullable;

/**
 * Which of the partnership's returns somebody wants to see. What is null does not matter.
 *
 * @param organisation words of its name
 * @param cycle by id
 * @param page number, from 1
 */
public record ReturnSearch(
    @Nullable String organisation,
    @Nullable Long cycle,
    @Nullable ReturnStatus status,
    Order order,
    int page) {

  /** What comes first in the list. */
  public enum Order {
    CYCLE("Latest cycle first"),
    ORGANISATION("Organisation, A to Z"),
    STATE("State"),
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

    static Order of(@Nullable String code) {
      return Objects.requireNonNullElse(
          AddressChoice.of("sort", code, values(), Order::code), CYCLE);
    }
  }

  /** From an address, in which what is empty means any. */
  public static ReturnSearch of(
      @Nullable String organisation,
      @Nullable String cycle,
      @Nullable String status,
      @Nullable String order,
      @Nullable String page) {
    return new ReturnSearch(
        BlankText.orNull(organisation),
        AddressChoice.id("cycle", cycle),
        AddressChoice.of("state", status, ReturnStatus.values(), ReturnStatus::code),
        Order.of(order),
        Page.number(page));
  }

  /** Whether it leaves any return out. */
  public boolean narrows() {
    return organisation != null || cycle != null || status != null;
  }

  /** The same in one state. */
  ReturnSearch in(ReturnStatus one) {
    return new ReturnSearch(organisation, cycle, one, order, page);
  }

  /** The address of another page of the same list, after the path. */
  public String query(int other) {
    var parts = new LinkedHashMap<String, @Nullable Object>();
    parts.put("organisation", organisation);
    parts.put("cycle", cycle);
    parts.put("state", status == null ? null : status.code());
    parts.put("sort", order == Order.CYCLE ? null : order.code());
    parts.put("page", other == 1 ? null : other);
    return QueryWriter.of(parts);
  }
}
