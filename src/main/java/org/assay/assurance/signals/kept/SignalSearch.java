package org.assay.assurance.signals.kept;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.assay.assurance.signals.Signal.Kind;
import org.assay.engine.questionset.BlankText;
import org.assay.platform.Page;
import org.assay.platform.QueryWriter;
import org.assay.platform.Sql;
import org.assay.platform.form.AddressChoice;
import org.jspecify.annotations.Nullable;

/**
 * Which signals somebody wants to see.
 *
 * @param standing how far they are
 * @param kind null for any; {@code sector}, {@code cycle} and {@code returnId} likewise
 * @param page from 1
 */
record SignalSearch(
    SignalStage standing,
    @Nullable Kind kind,
    @Nullable String sector,
    @Nullable Long cycle,
    @Nullable Long returnId,
    int page) {

  /** How far signals are. */
  enum SignalStage {
    OPEN("Not decided yet", EnumSet.of(SignalState.WAITING, SignalState.EXPLAINED)),
    WAITING("Waiting for an explanation", EnumSet.of(SignalState.WAITING)),
    EXPLAINED("Explained, waiting for a decision", EnumSet.of(SignalState.EXPLAINED)),
    DECIDED("Decided", EnumSet.copyOf(SignalState.DECISIONS)),
    ALL("All", EnumSet.allOf(SignalState.class));

    private final String label;
    private final Set<SignalState> states;

    SignalStage(String label, Set<SignalState> states) {
      this.label = label;
      this.states = states;
    }

    String label() {
      return label;
    }

    /** As an address names it. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    Set<SignalState> states() {
      return states;
    }
  }

  /** From an address, in which what is empty means any. */
  static SignalSearch of(Function<String, @Nullable String> said, SignalStage otherwise) {
    var stages = SignalStage.values();
    return new SignalSearch(
        Objects.requireNonNullElse(
            AddressChoice.of("state", said.apply("state"), stages, SignalStage::code), otherwise),
        AddressChoice.of("kind", said.apply("kind"), Kind.values(), Kind::code),
        BlankText.orNull(said.apply("sector")),
        AddressChoice.id("cycle", said.apply("cycle")),
        AddressChoice.id("return", said.apply("return")),
        Page.number(said.apply("page")));
  }

  static SignalSearch open(@Nullable Long cycle) {
    return new SignalSearch(SignalStage.OPEN, null, null, cycle, null, 1);
  }

  /** In SQL, on the signal {@code x} of the organisation {@code o}; takes {@link #values}. */
  String condition() {
    return " and x.state in "
        + Sql.marks(standing.states().size())
        + (kind == null ? "" : " and x.kind = ?")
        + (sector == null ? "" : " and o.sector = ?")
        + (cycle == null ? "" : " and x.cycle_id = ?")
        + (returnId == null ? "" : " and x.return_id = ?");
  }

  List<Object> values() {
    var values = new ArrayList<Object>();
    standing.states().forEach(it -> values.add(it.code()));
    if (kind != null) values.add(kind.code());
    if (sector != null) values.add(sector);
    if (cycle != null) values.add(cycle);
    if (returnId != null) values.add(returnId);
    return values;
  }

  /** The address of another page of the same list, after the path. */
  String query(int other) {
    var parts = new LinkedHashMap<String, @Nullable Object>();
    parts.put("state", standing == SignalStage.OPEN ? null : standing.code());
    parts.put("kind", kind == null ? null : kind.code());
    parts.put("sector", sector);
    parts.put("cycle", cycle);
    parts.put("return", returnId);
    parts.put("page", other == 1 ? null : other);
    return QueryWriter.of(parts);
  }
}
