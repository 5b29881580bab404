package org.assay.desk.people;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.people.access.Access;
import org.assay.people.access.AccessOutcome;
import org.assay.people.access.AccessScope;
import org.assay.people.access.GiveAccess;
import org.assay.people.access.Newcomer;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.jspecify.annotations.Nullable;

/** A list of people who are to be invited: what would come of each line, and then doing it. */
@Singleton
class PeopleList {
  static final int MOST = 3_000;
  private static final List<String> COLUMNS = List.of("name", "email", "role");

  private final GiveAccess give;
  private final Places places;
  private final Access access;

  PeopleList(GiveAccess give, Places places, Access access) {
    this.give = give;
    this.places = places;
    this.access = access;
  }

  /**
   * A line of the list.
   *
   * @param why it is refused; null when it is not
   */
  record Line(
      long number,
      String name,
      String email,
      String role,
      String place,
      @Nullable Newcomer newcomer,
      @Nullable String why) {}

  /** What a list holds, or why it is none. */
  record Reading(List<Line> lines, @Nullable String why) {
    List<Line> good() {
      return lines.stream().filter(it -> it.why() == null).toList();
    }
  }

  Reading read(Caller caller, String text) {
    try (var csv =
        CsvReader.builder()
            .detectBomHeader(true)
            .fieldSeparator(separator(text))
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofNamedCsvRecord(text)) {
      return read(caller, csv.stream().toList());
    } catch (CsvParseException e) {
      return new Reading(List.of(), "The list is damaged or was cut short. Save it as CSV again");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static char separator(String text) {
    var head = text.lines().findFirst().orElse("");
    return head.contains(";") && !head.contains(",") ? ';' : ',';
  }

  private Reading read(Caller caller, List<NamedCsvRecord> records) {
    if (records.isEmpty()) return new Reading(List.of(), "The list has no lines");
    var head = records.getFirst().getHeader().stream().map(PeopleList::key).toList();
    var missing = COLUMNS.stream().filter(it -> !head.contains(it)).toList();
    if (!missing.isEmpty()) {
      return new Reading(
          List.of(), "The list has no column called " + String.join(" and none called ", missing));
    }
    if (records.size() > MOST) {
      return new Reading(List.of(), "The list has more than %,d lines. Split it".formatted(MOST));
    }
    var known = places.of(caller);
    var seen = new HashSet<String>();
    var lines = new ArrayList<Line>();
    for (var it : records) lines.add(line(caller, known, seen, it));
    return new Reading(lines, null);
  }

  private Line line(Caller caller, Places.Known known, Set<String> seen, NamedCsvRecord it) {
    var role = role(field(it, "role"));
    var placed = field(it, "organisation");
    var place = role.map(r -> known.of(r, placed)).orElse(Places.Place.NONE);
    var own = AccessScope.of(caller).orElseThrow().organisationId();
    var newcomer =
        new Newcomer(
            field(it, "name"),
            field(it, "email"),
            role.orElse(Role.RESPONDENT),
            own != null && placed.isEmpty() ? own : place.organisationId(),
            place.groupId(),
            day(field(it, "from")).orElse(access.today()),
            day(field(it, "until")).orElse(null));
    return new Line(
        it.getStartingLineNumber(),
        newcomer.name(),
        newcomer.email(),
        field(it, "role"),
        known.name(place).orElse(placed),
        newcomer,
        why(caller, seen, it, role.isPresent(), newcomer));
  }

  private @Nullable String why(
      Caller caller, Set<String> seen, NamedCsvRecord it, boolean knownRole, Newcomer newcomer) {
    if (!knownRole) return unknownRole(caller, field(it, "role"));
    for (var column : List.of("from", "until")) {
      if (!field(it, column).isEmpty() && day(field(it, column)).isEmpty()) {
        return "“" + field(it, column) + "” is not a date. Write it like 27/3/2026";
      }
    }
    if (!seen.add(newcomer.email() + newcomer.role() + newcomer.organisationId())) {
      return "This person is in the list twice with the same role";
    }
    return give.fault(caller, newcomer)
        .map(fault -> Places.why(fault, newcomer.role(), field(it, "organisation")))
        .orElse(null);
  }

  private static String unknownRole(Caller caller, String typed) {
    return "There is no role called “%s”. Use one of: %s"
        .formatted(
            typed,
            AccessScope.of(caller).orElseThrow().roles().stream()
                .map(Role::title)
                .collect(Collectors.joining(", ")));
  }

  /** Invites those whose lines are good; returns how many. */
  int apply(Caller caller, Reading reading) {
    int done = 0;
    for (var it : reading.good()) {
      if (it.newcomer() != null && give.give(caller, it.newcomer()) instanceof AccessOutcome.Done)
        done++;
    }
    return done;
  }

  private static Optional<Role> role(String typed) {
    return Arrays.stream(Role.values())
        .filter(
            it ->
                it.title().equalsIgnoreCase(typed)
                    || it.name().replace('_', ' ').equalsIgnoreCase(typed.replace('_', ' ')))
        .findFirst();
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      if (typed.matches("\\d{4}-\\d\\d-\\d\\d")) return Optional.of(LocalDate.parse(typed));
      if (!typed.matches("\\d{1,2}/\\d{1,2}/\\d{4}")) return Optional.empty();
      var parts = Arrays.stream(typed.split("/")).mapToInt(Integer::parseInt).toArray();
      return Optional.of(LocalDate.of(parts[2], parts[1], parts[0]));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String field(NamedCsvRecord it, String column) {
    for (int i = 0; i < it.getHeader().size() && i < it.getFieldCount(); i++) {
      if (key(it.getHeader().get(i)).equals(column)) return it.getField(i).strip();
    }
    return "";
  }

  private static String key(String head) {
    return head.strip().toLowerCase(Locale.ROOT);
  }
}
