package org.assay.desk.register.list;

import java.util.Locale;

/**
 * Reads the schools register's lists of links between schools. Each link stands in it twice, once
 * for each school; the line of the earlier one counts, and the other where there is none.
 */
final class LinkRowReader implements RowReader {
  private final ListKind kind;

  LinkRowReader(ListKind kind) {
    this.kind = kind;
  }

  @Override
  public String source() {
    return kind.code();
  }

  @Override
  public String reference(ListLine line) {
    return switch (kind) {
      case SUCCESSION -> predecessor(line) + ">" + successor(line);
      case GROUPS -> line.get("Group UID");
      default -> line.get("URN");
    };
  }

  @Override
  public String name(ListLine line) {
    return kind == ListKind.SUCCESSION
        ? predecessor(line) + " → " + successor(line)
        : line.get("EstablishmentName", "Group Name");
  }

  @Override
  public RowReading read(ListLine line) {
    return switch (kind) {
      case SUCCESSION -> succession(line);
      case GROUPS, GROUP_LINKS -> group(line);
      default -> throw new IllegalStateException("No list of links: " + kind);
    };
  }

  private static RowReading group(ListLine line) {
    var code = line.get("Group UID");
    var name = line.get("Group Name");
    if (code.isEmpty() || name.isEmpty()) {
      return new RowReading.Refused("The number or the name of the group is missing");
    }
    var type = line.get("Group Type");
    var facts =
        RegisterFacts.none()
            .putIfSaid(RegisterField.URN, line.get("URN"))
            .put(RegisterField.GROUP, code)
            .put(RegisterField.GROUP_NAME, name)
            .put(RegisterField.GROUP_KIND, GroupKinds.of(type));
    return line.get("Closed Date").isEmpty()
        ? new RowReading.Read(facts, "")
        : new RowReading.LeftOut("The group has closed");
  }

  private static RowReading succession(ListLine line) {
    var type = line.get("LinkType").toLowerCase(Locale.ROOT);
    if (!type.startsWith("predecessor") && !type.startsWith("successor")) {
      return new RowReading.LeftOut("“" + line.get("LinkType") + "” is no succession");
    }
    if (!line.get("URN").matches("\\d{5,7}") || !line.get("LinkURN").matches("\\d{5,7}")) {
      return new RowReading.Refused("A URN is missing or is no number");
    }
    var day = line.get("LinkEstablishedDate");
    if (!day.isEmpty() && ListDate.of(day) == null) {
      return new RowReading.Refused("LinkEstablishedDate “" + day + "” is not a date");
    }
    return new RowReading.Read(
        RegisterFacts.none()
            .put(RegisterField.URN, predecessor(line))
            .put(RegisterField.SUCCESSOR, successor(line))
            .put(RegisterField.SUCCESSION, SuccessionKind.ofLink(type).code())
            .put(RegisterField.CLOSED, ListDate.of(day)),
        "");
  }

  /** The line speaks of the school that LinkURN names: "Predecessor" says that it came before. */
  private static String predecessor(ListLine line) {
    return isBefore(line) ? line.get("LinkURN") : line.get("URN");
  }

  private static String successor(ListLine line) {
    return isBefore(line) ? line.get("URN") : line.get("LinkURN");
  }

  private static boolean isBefore(ListLine line) {
    return line.get("LinkType").toLowerCase(Locale.ROOT).startsWith("predecessor");
  }
}
