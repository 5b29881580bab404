package org.assay.desk.register.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.people.directory.Phase;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;

/**
 * Reads Ofsted's list of childcare providers. It has no closing dates, and the names of most
 * childminders are held back in it.
 */
final class ChildcareRowReader implements RowReader {
  private static final String HELD_BACK = "REDACTED";
  private static final List<String> GONE = List.of("resigned", "cancelled", "removed", "refused");
  private static final Map<String, String> GRADES =
      Map.of("1", "Outstanding", "2", "Good", "3", "Requires improvement", "4", "Inadequate");

  private final Authorities authorities;

  ChildcareRowReader(Authorities authorities) {
    this.authorities = authorities;
  }

  @Override
  public String source() {
    return "childcare";
  }

  @Override
  public String reference(ListLine line) {
    return line.get("Provider URN");
  }

  @Override
  public String name(ListLine line) {
    var name = line.get("Provider Name");
    return name.isEmpty() || name.equals(HELD_BACK)
        ? "%s %s (name not published)".formatted(kind(line).label(), reference(line))
        : name;
  }

  @Override
  public RowReading read(ListLine line) {
    var authority = line.get("Local Authority");
    if (!authorities.hold(authority, "")) return new RowReading.Elsewhere(authority);
    if (line.get("Provider Type").equalsIgnoreCase("Home childcarer")) {
      return new RowReading.LeftOut("Home childcarers work in the child's home and are not asked");
    }
    var status = line.get("Provider Status").toLowerCase(Locale.ROOT);
    if (GONE.contains(status)) {
      return new RowReading.LeftOut(
          "Its registration is " + status + ". Close it by hand if it has closed");
    }
    var faults = faults(line);
    return faults.isEmpty()
        ? new RowReading.Read(facts(line), note(line, status))
        : new RowReading.Refused(String.join(". ", faults));
  }

  private static List<String> faults(ListLine line) {
    var faults = new ArrayList<String>();
    if (!line.get("Provider URN").matches("[A-Za-z]{0,3}\\d{4,9}")) {
      faults.add("The provider's URN is missing or is not a register number");
    }
    for (var column : List.of("Registration Date", "Most Recent Full: Inspection Date")) {
      var typed = line.get(column);
      if (!typed.isEmpty() && ListDate.of(typed) == null) {
        faults.add(column + " “" + typed + "” is not a date");
      }
    }
    return faults;
  }

  private static String note(ListLine line, String status) {
    var notes = new ArrayList<String>();
    if (line.get("Provider Name").equals(HELD_BACK)) {
      notes.add("The name is not published: add it by hand");
    }
    if (status.equals("suspended")) notes.add("Its registration is suspended");
    return String.join(". ", notes);
  }

  private RegisterFacts facts(ListLine line) {
    var facts =
        RegisterFacts.none()
            .put(RegisterField.URN, reference(line))
            .put(RegisterField.SECTOR, Sector.EARLY_YEARS.code())
            .put(RegisterField.TYPE, kind(line).code())
            .put(RegisterField.PHASE, Phase.NURSERY.code())
            .put(RegisterField.OPENED, ListDate.of(line.get("Registration Date")))
            .put(RegisterField.EARLY_YEARS, true)
            .putIfSaid(RegisterField.PLACES, line.get("Places"));
    if (!line.get("Provider Name").equals(HELD_BACK)) facts.put(RegisterField.NAME, name(line));
    var address = address(line);
    if (!address.contains(HELD_BACK)) {
      facts
          .put(RegisterField.ADDRESS, address)
          .putIfSaid(RegisterField.POSTCODE, line.get("Provider Postcode", "Postcode"))
          .putIfSaid(RegisterField.TELEPHONE, line.get("Telephone number"));
    }
    return inspected(line, facts);
  }

  private static RegisterFacts inspected(ListLine line, RegisterFacts facts) {
    var day = ListDate.of(line.get("Most Recent Full: Inspection Date"));
    if (day == null) return facts;
    var grade = line.get("Most Recent Full: Overall Effectiveness");
    return facts
        .put(RegisterField.INSPECTED, day)
        .put(RegisterField.JUDGEMENT, GRADES.getOrDefault(grade, "No overall grade"))
        .put(RegisterField.INSPECTOR, "Ofsted");
  }

  private static String address(ListLine line) {
    return Stream.of(
            "Provider address line 1",
            "Provider address line 2",
            "Provider address line 3",
            "Provider town")
        .map(line::get)
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static SettingType kind(ListLine line) {
    var type =
        (line.get("Provider Type") + " " + line.get("Provider Subtype")).toLowerCase(Locale.ROOT);
    if (type.startsWith("childminder")) return SettingType.CHILDMINDER;
    if (type.contains("out of school")) return SettingType.OUT_OF_SCHOOL_CLUB;
    return type.contains("sessional") ? SettingType.PRE_SCHOOL : SettingType.DAY_NURSERY;
  }
}
