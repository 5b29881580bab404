package org.assay.desk.register.list;

/** Reads lines that name a kind of organisation, of which a list has still to come. */
final class KindRowReader implements RowReader {
  @Override
  public String source() {
    return "kinds";
  }

  @Override
  public String reference(ListLine line) {
    return name(line);
  }

  @Override
  public String name(ListLine line) {
    return line.get("kind");
  }

  @Override
  public RowReading read(ListLine line) {
    var type = AgencyTypes.type(line.get("type"));
    if (name(line).isEmpty() || type.isEmpty()) {
      return new RowReading.Refused("The kind is missing, or its type is not known");
    }
    return new RowReading.Read(
        RegisterFacts.none()
            .put(RegisterField.NAME, name(line))
            .put(RegisterField.TYPE, type.get().code())
            .putIfSaid(RegisterField.DUTY, line.get("duty")),
        "This is a kind of organisation and not one organisation. Upload a list of them");
  }
}
