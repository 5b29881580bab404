package org.assay.engine.guard;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the writing that is looked through.
 *
 * @param ownPostcodes of the organisation that writes, which are not reported; kept in capitals
 *     without spaces
 * @param day on which it was written: beside initials, a date of the last two years is then taken
 *     for that of a record, and one of more than 26 years ago for no child's. Null if unknown, when
 *     every date counts.
 */
public record Writing(Set<String> ownPostcodes, @Nullable LocalDate day) {
  public static final Writing UNKNOWN = new Writing(Set.of(), null);

  public Writing {
    ownPostcodes =
        ownPostcodes.stream()
            .map(p -> p.replaceAll("[\\s\\-]", "").toUpperCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** True if a child of an age to be in an audit may have been born then. */
  boolean mayBeBirth(LocalDate date) {
    return day == null || (date.isBefore(day.minusYears(2)) && date.isAfter(day.minusYears(26)));
  }
}
