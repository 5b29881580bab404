package org.assay.desk.register.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.people.directory.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Reads the national schools register ("Get information about schools"), which has some 120 columns
 * and a row for each school there ever was.
 */
final class SchoolRowReader implements RowReader {
  private static final String CLOSED = "2";
  private static final String PROPOSED = "4";

  private final Authorities authorities;
  private final LocalDate today;

  SchoolRowReader(Authorities authorities, LocalDate today) {
    this.authorities = authorities;
    this.today = today;
  }

  @Override
  public String source() {
    return "schools";
  }

  @Override
  public String reference(ListLine line) {
    return line.get("URN");
  }

  @Override
  public String name(ListLine line) {
    return line.get("EstablishmentName");
  }

  @Override
  public RowReading read(ListLine line) {
    var authority = line.get("LA (name)");
    if (!authorities.hold(authority, line.get("LA (code)"))) {
      return new RowReading.Elsewhere(authority);
    }
    var type = line.get("TypeOfEstablishment (name)");
    if (SchoolTypes.notAsked(type)) {
      return new RowReading.LeftOut(type + " is not a type of school that is asked");
    }
    var faults = faults(line, type);
    return faults.isEmpty()
        ? new RowReading.Read(facts(line, type), "")
        : new RowReading.Refused(String.join(". ", faults));
  }

  private List<String> faults(ListLine line, String type) {
    var faults = new ArrayList<String>();
    if (!reference(line).matches("\\d{5,7}")) faults.add("The URN is missing or is no number");
    if (name(line).isEmpty()) faults.add("The name is missing");
    if (SchoolTypes.type(type).isEmpty()) faults.add("The type “" + type + "” is not known");
    addDateFaults(line, faults);
    var low = number(line, "StatutoryLowAge");
    var high = number(line, "StatutoryHighAge");
    if (low != null && high != null && low > high) {
      faults.add("The lowest age, %d, is above the highest, %d".formatted(low, high));
    }
    return faults;
  }

  private void addDateFaults(ListLine line, List<String> faults) {
    for (var column : List.of("OpenDate", "CloseDate")) {
      var typed = line.get(column);
      if (!typed.isEmpty() && ListDate.of(typed) == null) {
        faults.add(column + " “" + typed + "” is not a date");
      }
    }
    var opened = ListDate.of(line.get("OpenDate"));
    var closed = ListDate.of(line.get("CloseDate"));
    if (opened != null && closed != null && closed.isBefore(opened)) {
      faults.add("It closed on %s, before it opened".formatted(ListDate.words(closed)));
    }
    var status = status(line);
    if (status.equals(CLOSED) && line.get("CloseDate").isEmpty()) {
      faults.add("It is closed and has no closing date");
    }
    if (status.equals("1") && closed != null && closed.isBefore(today)) {
      faults.add("It is open and closed on %s".formatted(ListDate.words(closed)));
    }
    if (status.isEmpty()) faults.add("The status is missing or is not known");
  }

  /** The register's own number: 1 open, 2 closed, 3 to close, 4 to open. */
  private static String status(ListLine line) {
    var code = line.get("EstablishmentStatus (code)");
    if (code.matches("[1-4]")) return code;
    return switch (line.get("EstablishmentStatus (name)").toLowerCase(Locale.ROOT)) {
      case "open" -> "1";
      case "closed" -> CLOSED;
      case "open, but proposed to close" -> "3";
      case "proposed to open" -> PROPOSED;
      default -> "";
    };
  }

  private static RegisterFacts facts(ListLine line, String type) {
    var low = number(line, "StatutoryLowAge");
    var facts =
        RegisterFacts.none()
            .put(RegisterField.URN, line.get("URN"))
            .put(RegisterField.NAME, line.get("EstablishmentName"))
            .put(RegisterField.SECTOR, Sector.EDUCATION.code())
            .put(RegisterField.TYPE, SchoolTypes.type(type).orElseThrow().code())
            .put(RegisterField.PHASE, SchoolTypes.phase(line.get("PhaseOfEducation (name)")).code())
            .putIfSaid(RegisterField.DISTRICT, line.get("DistrictAdministrative (name)"))
            .put(RegisterField.OPENED, ListDate.of(line.get("OpenDate")))
            .put(RegisterField.CLOSED, ListDate.of(line.get("CloseDate")))
            .put(RegisterField.BOARDING, contains(line.get("Boarders (name)"), "boarding school"))
            .put(
                RegisterField.EARLY_YEARS,
                contains(line.get("NurseryProvision (name)"), "has nursery")
                    || (low != null && low < 5))
            .put(
                RegisterField.SIXTH_FORM,
                contains(line.get("OfficialSixthForm (name)"), "has a sixth form"));
    addGroup(line, facts);
    return addDetails(line, facts);
  }

  private static void addGroup(ListLine line, RegisterFacts facts) {
    var trust = line.get("Trusts (code)");
    var federation = line.get("Federations (code)");
    if (!trust.isEmpty()) {
      put(facts, trust, line.get("Trusts (name)"), GroupKinds.TRUST);
    } else if (!federation.isEmpty()) {
      put(facts, federation, line.get("Federations (name)"), GroupKinds.FEDERATION);
    }
  }

  private static void put(RegisterFacts facts, String code, String name, String kind) {
    facts
        .put(RegisterField.GROUP, code)
        .put(RegisterField.GROUP_NAME, name.isEmpty() ? "Group " + code : name)
        .put(RegisterField.GROUP_KIND, kind);
  }

  private static RegisterFacts addDetails(ListLine line, RegisterFacts facts) {
    var head = joined(" ", line, "HeadTitle (name)", "HeadFirstName", "HeadLastName");
    facts
        .put(
            RegisterField.ADDRESS,
            joined(", ", line, "Street", "Locality", "Address3", "Town", "County (name)"))
        .put(RegisterField.POSTCODE, line.get("Postcode"))
        .putIfSaid(RegisterField.TELEPHONE, line.get("TelephoneNum"))
        .putIfSaid(RegisterField.WEBSITE, line.get("SchoolWebsite"))
        .putIfSaid(RegisterField.HEAD, head)
        .putIfSaid(RegisterField.PUPILS, count(line, "NumberOfPupils"))
        .putIfSaid(RegisterField.PLACES, count(line, "SchoolCapacity"));
    var inspected = ListDate.of(line.get("OfstedLastInsp"));
    if (inspected != null) {
      var rating = line.get("OfstedRating (name)");
      facts
          .put(RegisterField.INSPECTED, inspected)
          .put(RegisterField.JUDGEMENT, rating.isEmpty() ? "No overall grade" : rating)
          .put(RegisterField.INSPECTOR, "Ofsted");
    }
    return facts;
  }

  private static String count(ListLine line, String column) {
    var number = number(line, column);
    return number == null ? "" : number.toString();
  }

  private static @Nullable Integer number(ListLine line, String column) {
    var typed = line.get(column);
    return typed.matches("\\d{1,6}") ? Integer.valueOf(typed) : null;
  }

  private static boolean contains(String value, String part) {
    return value.toLowerCase(Locale.ROOT).startsWith(part)
        || value.toLowerCase(Locale.ROOT).contains("(" + part);
  }

  private static String joined(String between, ListLine line, String... columns) {
    return Stream.of(columns)
        .map(line::get)
        .filter(it -> !it.isEmpty() && !it.equalsIgnoreCase("Not recorded"))
        .collect(Collectors.joining(between));
  }
}
