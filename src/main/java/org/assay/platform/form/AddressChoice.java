package org.assay.platform.form;

import io.micronaut.http.HttpStatus;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.assay.engine.questionset.BlankText;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an address chose of a list: a filter, or an order. A list that left an unknown choice
 * out would show something else than was asked for, so the request is refused, in words.
 */
public final class AddressChoice {
  private static final int QUOTED = 40;

  private AddressChoice() {}

  /**
   * One of the values; null when nothing is chosen.
   *
   * @param name of the parameter
   * @param code of a value, as addresses have it
   * @throws ProblemException for any other (400, {@code request/choice})
   */
  public static <T> @Nullable T of(
      String name, @Nullable String typed, T[] values, Function<T, String> code) {
    var chosen = of(name, typed, Arrays.stream(values).map(code).toList());
    return chosen == null
        ? null
        : Arrays.stream(values)
            .filter(it -> code.apply(it).equals(chosen))
            .findFirst()
            .orElse(null);
  }

  /**
   * One of the codes; null when nothing is chosen.
   *
   * @throws ProblemException for any other (400, {@code request/choice})
   */
  public static @Nullable String of(String name, @Nullable String typed, Collection<String> codes) {
    if (typed == null || BlankText.is(typed)) return null;
    if (codes.contains(typed)) return typed;
    throw refused(name, typed, "Choose one of these, or leave it out: " + listed(codes) + ".");
  }

  /**
   * An id; null when nothing is chosen.
   *
   * @throws ProblemException for what is no id (400, {@code request/choice})
   */
  public static @Nullable Long id(String name, @Nullable String typed) {
    if (typed == null || BlankText.is(typed)) return null;
    if (typed.matches("[0-9]{1,18}")) return Long.valueOf(typed);
    throw refused(name, typed, "Give its number, or leave it out.");
  }

  private static String listed(Collection<String> codes) {
    return String.join(", ", List.copyOf(codes));
  }

  private static ProblemException refused(String name, String typed, String advice) {
    var quoted =
        typed.codePointCount(0, typed.length()) > QUOTED
            ? typed.substring(0, typed.offsetByCodePoints(0, QUOTED)) + "…"
            : typed;
    return new ProblemException(
        HttpStatus.BAD_REQUEST,
        "request/choice",
        "The address says “%s” for “%s”, which this list does not know. %s"
            .formatted(quoted, name, advice));
  }
}
