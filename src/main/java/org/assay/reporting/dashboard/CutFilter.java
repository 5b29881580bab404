package org.assay.reporting.dashboard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.assay.collection.cycles.Cut;
import org.assay.engine.questionset.BlankText;
import org.assay.people.directory.SchoolGroup;
import org.assay.people.directory.SettingType;
import org.assay.platform.Sql;
import org.assay.platform.form.AddressChoice;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations are looked at: those of one code of some cuts, and of one group. A submission
 * counts as it stood when it was sent; the health board goes by the district.
 *
 * @param group id of a trust, federation, NHS system or council; null for any
 */
record CutFilter(Map<Cut, String> codes, @Nullable Long group) {
  static final CutFilter ALL = new CutFilter(Map.of(), null);

  /**
   * From an address, in which what is empty means any.
   *
   * @param said by the name of the parameter
   */
  static CutFilter of(Function<String, @Nullable String> said) {
    var codes = new EnumMap<Cut, String>(Cut.class);
    for (var cut : Cut.values()) {
      var code = BlankText.orNull(said.apply(name(cut)));
      if (code != null) codes.put(cut, code);
    }
    return new CutFilter(codes, AddressChoice.id("group", said.apply("group")));
  }

  /** As an address names it, for instance {@code setting-type}. */
  static String name(Cut cut) {
    return cut.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean narrows() {
    return !codes.isEmpty() || group != null;
  }

  /** In SQL, on the submission {@code s}; takes {@link #values}. */
  String condition() {
    var condition = new StringBuilder();
    codes.forEach((cut, code) -> condition.append(condition(cut, code)));
    if (group != null) condition.append(" and s.group_id = ?");
    return condition.toString();
  }

  private static String condition(Cut cut, String code) {
    return switch (cut) {
      case SECTOR, SETTING_TYPE, PHASE, DISTRICT, QUADRANT ->
          " and s." + cut.name().toLowerCase(Locale.ROOT) + " = ?";
      case SCHOOL_GROUP -> " and s.setting_type in " + Sql.marks(Math.max(1, types(code).size()));
      case ICB ->
          " and s.district in (select d.name from district d where d.partnership_id ="
              + " s.partnership_id and d.icb = ?)";
    };
  }

  List<Object> values() {
    var values = new ArrayList<Object>();
    codes.forEach(
        (cut, code) -> {
          if (cut == Cut.SCHOOL_GROUP && !types(code).isEmpty()) values.addAll(types(code));
          else values.add(code);
        });
    if (group != null) values.add(group);
    return values;
  }

  private static List<String> types(String code) {
    return SchoolGroup.of(code).stream()
        .flatMap(it -> it.types().stream())
        .map(SettingType::code)
        .sorted()
        .toList();
  }

  /** For an address. */
  Map<String, @Nullable Object> query() {
    var query = new LinkedHashMap<String, @Nullable Object>();
    codes.forEach((cut, code) -> query.put(name(cut), code));
    query.put("group", group);
    return query;
  }
}
