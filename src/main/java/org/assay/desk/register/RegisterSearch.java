package org.assay.desk.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.people.directory.NameSearch;
import org.assay.people.directory.SchoolGroup;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.assay.platform.Sql;
import org.assay.platform.form.AddressChoice;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations of the register somebody looks for. An empty filter lets everything through.
 *
 * @param name words of the name, or a register number
 * @param kind code of a sector, a setting type or a group of schools
 * @param state open, closed or all
 */
record RegisterSearch(String name, String kind, String district, String icb, String state) {

  private static final List<String> KINDS =
      Stream.of(
              Arrays.stream(Sector.values()).map(it -> "sector:" + it.code()),
              Arrays.stream(SchoolGroup.values()).map(it -> "group:" + it.code()),
              Arrays.stream(SettingType.values()).map(it -> "type:" + it.code()))
          .flatMap(it -> it)
          .toList();

  static RegisterSearch of(Map<String, String> typed) {
    var state = AddressChoice.of("state", typed.get("state"), List.of("open", "closed", "all"));
    return new RegisterSearch(
        typed.getOrDefault("name", "").strip(),
        kind(typed.getOrDefault("kind", "")),
        typed.getOrDefault("district", ""),
        typed.getOrDefault("icb", ""),
        state == null ? "open" : state);
  }

  /**
   * What begins as none of the three that the list offers would be looked for as a setting type.
   */
  private static String kind(String typed) {
    return Objects.requireNonNullElse(AddressChoice.of("kind", typed, KINDS), "");
  }

  boolean isNarrowed() {
    return !name.isEmpty()
        || !kind.isEmpty()
        || !district.isEmpty()
        || !icb.isEmpty()
        || !state.equals("open");
  }

  /** In SQL, on the organisation {@code o} and its district {@code d}. */
  String condition() {
    var search = NameSearch.of(name);
    return (isNumber() ? " and o.urn = ?" : search.condition())
        + (kind.isEmpty() ? "" : kindCondition())
        + (district.isEmpty() ? "" : " and o.district = ?")
        + (icb.isEmpty() ? "" : " and d.icb = ?")
        + switch (state) {
          case "open" -> " and (o.closed_on is null or o.closed_on > ?)";
          case "closed" -> " and o.closed_on <= ?";
          default -> "";
        };
  }

  List<@Nullable Object> values(LocalDate today) {
    var values = new ArrayList<@Nullable Object>();
    if (isNumber()) values.add(name);
    else NameSearch.of(name).values().forEach(values::add);
    kinds().forEach(values::add);
    Stream.of(district, icb).filter(it -> !it.isEmpty()).forEach(values::add);
    if (!state.equals("all")) values.add(today);
    return values;
  }

  private boolean isNumber() {
    return name.matches("[A-Za-z]{0,3}\\d{5,9}");
  }

  private String kindCondition() {
    return kind.startsWith("sector:")
        ? " and o.sector = ?"
        : " and o.setting_type in " + Sql.marks(kinds().size());
  }

  private List<String> kinds() {
    if (kind.isEmpty()) return List.of();
    var code = kind.substring(kind.indexOf(':') + 1);
    return kind.startsWith("group:")
        ? SchoolGroup.of(code)
            .map(it -> it.types().stream().map(SettingType::code).sorted().toList())
            .orElse(List.of(code))
        : List.of(code);
  }

  /** The search as it stands in an address, beginning with "?"; empty when it finds all. */
  String query() {
    var parts = new LinkedHashMap<String, String>();
    parts.put("name", name);
    parts.put("kind", kind);
    parts.put("district", district);
    parts.put("icb", icb);
    parts.put("state", state.equals("open") ? "" : state);
    var query =
        parts.entrySet().stream()
            .filter(it -> !it.getValue().isEmpty())
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }
}
