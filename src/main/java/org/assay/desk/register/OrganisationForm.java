package org.assay.desk.register;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assay.desk.register.list.AgencyTypes;
import org.assay.desk.register.list.RegisterFacts;
import org.assay.desk.register.list.RegisterField;
import org.assay.people.directory.Phase;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.assay.platform.form.FormInput;

/** Reads the form of an organisation that is entered by hand. */
final class OrganisationForm {
  private static final int LONGEST_NAME = 200;

  /** Boxes of one line, with the most that each takes. */
  static final List<Line> PLAIN =
      List.of(
          new Line(RegisterField.URN, 20),
          new Line(RegisterField.ADDRESS, 600),
          new Line(RegisterField.POSTCODE, 12),
          new Line(RegisterField.TELEPHONE, 40),
          new Line(RegisterField.HEAD, 200),
          new Line(RegisterField.DUTY, 80));

  record Line(RegisterField field, int longest) {}

  static final List<RegisterField> TRAITS =
      List.of(
          RegisterField.BOARDING,
          RegisterField.EARLY_YEARS,
          RegisterField.SIXTH_FORM,
          RegisterField.RESIDENTIAL,
          RegisterField.COMMISSIONS,
          RegisterField.FRONTLINE,
          RegisterField.PARTNER);

  private OrganisationForm() {}

  /**
   * @param districts those of the partnership
   */
  static RegisterFacts read(FormInput form, Set<String> districts) {
    var facts = RegisterFacts.none().put(RegisterField.NAME, form.text("name", LONGEST_NAME));
    if (!form.has("name")) form.wrong("Enter the name", "name");
    addKind(form, facts);
    var district = form.text("district");
    if (!district.isEmpty() && !districts.contains(district)) {
      form.wrong("Select one of your districts", "district");
    }
    facts.put(RegisterField.DISTRICT, district);
    facts.put(RegisterField.OPENED, form.day("opened", "the date on which it opened"));
    PLAIN.forEach(it -> facts.put(it.field(), form.text(it.field().code(), it.longest())));
    var ticked = Set.copyOf(form.all("traits"));
    TRAITS.forEach(field -> facts.put(field, ticked.contains(field.code())));
    return facts;
  }

  private static void addKind(FormInput form, RegisterFacts facts) {
    var type = AgencyTypes.type(form.text("type"));
    if (type.isEmpty()) {
      form.wrong("Select the type", "type");
      return;
    }
    facts.put(RegisterField.TYPE, type.get().code());
    facts.put(
        RegisterField.SECTOR,
        AgencyTypes.sector(form.text("sector")).orElseGet(() -> type.get().sector()).code());
    facts.put(RegisterField.PHASE, phase(form.text("phase"), type.get()).code());
  }

  private static Phase phase(String typed, SettingType type) {
    for (var phase : Phase.values()) {
      if (phase.code().equals(typed.toLowerCase(Locale.ROOT))) return phase;
    }
    return type.sector() == Sector.EARLY_YEARS ? Phase.NURSERY : Phase.NOT_APPLICABLE;
  }
}
