package org.assay.desk.register.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assay.people.directory.Phase;
import org.assay.people.directory.SettingType;
import org.jspecify.annotations.Nullable;

/**
 * Reads a partnership's own list of agencies, voluntary bodies or settings. An organisation is
 * known by its register number where the list has one, else by its name.
 */
final class OrganisationRowReader implements RowReader {
  private static final Set<String> YES = Set.of("yes", "y", "true", "1");
  private static final List<RegisterField> PLAIN =
      List.of(
          RegisterField.DISTRICT,
          RegisterField.ADDRESS,
          RegisterField.POSTCODE,
          RegisterField.TELEPHONE,
          RegisterField.HEAD,
          RegisterField.DUTY,
          RegisterField.SCHEME,
          RegisterField.EXTERNAL);

  private final ColumnChoice choice;
  private final @Nullable SettingType allOf;

  /**
   * @param allOf the type of every organisation in the list; null when a column says it
   */
  OrganisationRowReader(ColumnChoice choice, @Nullable SettingType allOf) {
    this.choice = choice;
    this.allOf = allOf;
  }

  @Override
  public String source() {
    return "list";
  }

  @Override
  public String reference(ListLine line) {
    var urn = choice.of(line, RegisterField.URN);
    return urn.isEmpty() ? name(line).toLowerCase(Locale.ROOT) : urn;
  }

  @Override
  public String name(ListLine line) {
    return choice.of(line, RegisterField.NAME);
  }

  @Override
  public RowReading read(ListLine line) {
    var faults = new ArrayList<String>();
    if (name(line).isEmpty()) faults.add("The name is missing");
    if (name(line).length() > 200) faults.add("The name is longer than 200 characters");
    var type = type(line);
    if (type == null) faults.add(unknownType(choice.of(line, RegisterField.TYPE)));
    for (var field : List.of(RegisterField.OPENED, RegisterField.CLOSED)) {
      var typed = choice.of(line, field);
      if (!typed.isEmpty() && ListDate.of(typed) == null) {
        faults.add(field.label() + ": “" + typed + "” is not a date");
      }
    }
    return type != null && faults.isEmpty()
        ? new RowReading.Read(facts(line, type), "")
        : new RowReading.Refused(String.join(". ", faults));
  }

  private static String unknownType(String typed) {
    return typed.isEmpty()
        ? "The type is missing"
        : "The type “" + typed + "” is not known. " + AgencyTypes.advice(typed);
  }

  private @Nullable SettingType type(ListLine line) {
    return allOf != null
        ? allOf
        : AgencyTypes.type(choice.of(line, RegisterField.TYPE)).orElse(null);
  }

  private RegisterFacts facts(ListLine line, SettingType type) {
    var sector = AgencyTypes.sector(choice.of(line, RegisterField.SECTOR)).orElseGet(type::sector);
    var facts =
        RegisterFacts.none()
            .put(RegisterField.NAME, name(line))
            .put(RegisterField.TYPE, type.code())
            .put(RegisterField.SECTOR, sector.code())
            .put(RegisterField.PHASE, Phase.NOT_APPLICABLE.code())
            .putIfSaid(RegisterField.URN, choice.of(line, RegisterField.URN));
    PLAIN.forEach(field -> facts.putIfSaid(field, choice.of(line, field)));
    for (var field : List.of(RegisterField.OPENED, RegisterField.CLOSED)) {
      var typed = choice.of(line, field);
      if (!typed.isEmpty()) facts.put(field, ListDate.of(typed));
    }
    if (choice.has(RegisterField.PARTNER)) {
      var typed = choice.of(line, RegisterField.PARTNER).toLowerCase(Locale.ROOT);
      facts.put(RegisterField.PARTNER, YES.contains(typed));
    }
    return facts;
  }
}
