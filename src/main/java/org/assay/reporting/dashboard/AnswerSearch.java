package org.assay.reporting.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.assay.engine.questionset.BlankText;
import org.assay.platform.Page;
import org.assay.platform.QueryWriter;
import org.assay.platform.form.AddressChoice;
import org.jspecify.annotations.Nullable;

/**
 * Which answers to a question somebody wants to see.
 *
 * @param answer code of the option, or the level of a claim of impact; null for any
 * @param state for instance {@code notApplicable}; null for any
 * @param page from 1
 */
record AnswerSearch(CutFilter filter, @Nullable String answer, @Nullable String state, int page) {
  static final String NOT_APPLICABLE = "notApplicable";

  private static final List<String> STATES =
      List.of("answered", NOT_APPLICABLE, "notYet", "unknown");

  static AnswerSearch of(Function<String, @Nullable String> said) {
    return new AnswerSearch(
        CutFilter.of(said),
        BlankText.orNull(said.apply("answer")),
        AddressChoice.of("state", said.apply("state"), STATES),
        Page.number(said.apply("page")));
  }

  /** The same organisations with another answer, from the first page. */
  AnswerSearch with(@Nullable String otherAnswer, @Nullable String otherState) {
    return new AnswerSearch(filter, otherAnswer, otherState, 1);
  }

  boolean narrows() {
    return filter.narrows() || answer != null || state != null;
  }

  /** The address of another page of the same list, after the path. */
  String query(int other) {
    var parts = new LinkedHashMap<String, @Nullable Object>(filter.query());
    parts.put("answer", answer);
    parts.put("state", state);
    parts.put("page", other == 1 ? null : other);
    return QueryWriter.of(parts);
  }
}
