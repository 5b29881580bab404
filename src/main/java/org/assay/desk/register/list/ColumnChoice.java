package org.assay.desk.register.list;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which column of a list holds what. */
public record ColumnChoice(Map<RegisterField, String> columns) {
  /** What a list may say of an organisation, in the order in which a page asks for it. */
  public static final List<RegisterField> ASKED =
      List.of(
          RegisterField.NAME,
          RegisterField.TYPE,
          RegisterField.SECTOR,
          RegisterField.DISTRICT,
          RegisterField.URN,
          RegisterField.OPENED,
          RegisterField.CLOSED,
          RegisterField.ADDRESS,
          RegisterField.POSTCODE,
          RegisterField.TELEPHONE,
          RegisterField.HEAD,
          RegisterField.DUTY,
          RegisterField.PARTNER,
          RegisterField.SCHEME,
          RegisterField.EXTERNAL);

  private static final Map<RegisterField, List<String>> USUAL =
      Map.ofEntries(
          Map.entry(RegisterField.NAME, List.of("name", "organisation", "provider", "setting")),
          Map.entry(RegisterField.TYPE, List.of("type", "setting type", "kind")),
          Map.entry(RegisterField.SECTOR, List.of("sector")),
          Map.entry(RegisterField.DISTRICT, List.of("district", "area")),
          Map.entry(RegisterField.URN, List.of("urn", "register number")),
          Map.entry(RegisterField.OPENED, List.of("opened", "open date", "opendate")),
          Map.entry(RegisterField.CLOSED, List.of("closed", "close date", "closedate")),
          Map.entry(RegisterField.ADDRESS, List.of("address")),
          Map.entry(RegisterField.POSTCODE, List.of("postcode", "post code")),
          Map.entry(RegisterField.TELEPHONE, List.of("telephone", "phone")),
          Map.entry(RegisterField.HEAD, List.of("head", "manager", "chief officer")),
          Map.entry(RegisterField.DUTY, List.of("duty")),
          Map.entry(RegisterField.PARTNER, List.of("safeguarding_partner", "partner")),
          Map.entry(RegisterField.SCHEME, List.of("external_id_scheme", "scheme")),
          Map.entry(RegisterField.EXTERNAL, List.of("external_id", "other number")));

  /** By the usual names of columns. */
  public static ColumnChoice guess(Columns columns) {
    var chosen = new EnumMap<RegisterField, String>(RegisterField.class);
    USUAL.forEach(
        (field, names) ->
            names.stream()
                .filter(name -> columns.of(name) >= 0)
                .findFirst()
                .ifPresent(name -> chosen.put(field, columns.names().get(columns.of(name)))));
    return new ColumnChoice(chosen);
  }

  String of(ListLine line, RegisterField field) {
    var column = columns.get(field);
    return column == null ? "" : line.get(column);
  }

  boolean has(RegisterField field) {
    return columns.containsKey(field);
  }
}
