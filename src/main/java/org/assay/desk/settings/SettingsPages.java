package org.assay.desk.settings;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.England;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.jspecify.annotations.Nullable;

/** Makes the pages of a partnership's settings. */
@Singleton
class SettingsPages {
  static final String HERE = "/start";

  private final PartnershipSettings settings;
  private final Bodies bodies;
  private final Register register;

  SettingsPages(PartnershipSettings settings, Bodies bodies, Register register) {
    this.settings = settings;
    this.bodies = bodies;
    this.register = register;
  }

  SettingsPage show(Caller caller, @Nullable String saved) {
    var partnership = partnership(caller);
    var districts = DistrictLines.of(register.districts(caller.partnershipId()));
    var values = settings.all(caller.partnershipId());
    return page(
        caller, List.of(), saved, partnership.name(), partnership.countyName(), districts, values);
  }

  /** With what was typed, where something is wrong. */
  SettingsPage again(Caller caller, FormInput form, List<ErrorLink> errors) {
    var now = show(caller, null);
    var values = new java.util.EnumMap<Setting, String>(settings.all(caller.partnershipId()));
    for (var it : Setting.values()) if (form.sent(it.key())) values.put(it, form.text(it.key()));
    return page(
        caller,
        errors,
        null,
        form.sent("name") ? form.text("name") : now.name(),
        form.sent("county") ? form.text("county") : now.county(),
        form.sent("districts") ? form.text("districts") : now.districts(),
        values);
  }

  private SettingsPage page(
      Caller caller,
      List<ErrorLink> errors,
      @Nullable String saved,
      String name,
      String county,
      String districts,
      Map<Setting, String> values) {
    return new SettingsPage(
        Navigation.shell(caller, "Settings", HERE).refusing(!errors.isEmpty()),
        errors,
        saved,
        name,
        county,
        districts,
        Arrays.stream(Setting.values()).map(it -> box(it, values.getOrDefault(it, ""))).toList(),
        bodies.all(caller).stream().map(SettingsPages::body).toList(),
        settings.logo(caller.partnershipId()).isPresent());
  }

  Partnership partnership(Caller caller) {
    return register.partnership(caller.partnershipId()).orElseThrow();
  }

  private static SettingsPage.Box box(Setting it, String value) {
    return new SettingsPage.Box(
        it.key(), it.label(), it.hint(), it.shape() == Setting.Shape.LINES, value);
  }

  private static SettingsPage.Body body(BodyRow it) {
    return new SettingsPage.Body(
        it.name(),
        BodyKind.of(it.kind()).map(BodyKind::label).orElse(""),
        "/settings/bodies/" + it.id());
  }

  /**
   * @param typed null for what is stored
   */
  BodyPage body(Caller caller, BodyRow it, @Nullable FormInput typed, List<ErrorLink> errors) {
    var id = it.id() == null ? 0 : it.id();
    return new BodyPage(
        Navigation.shell(caller, id == 0 ? "Add a body" : it.name(), HERE)
            .refusing(!errors.isEmpty()),
        id,
        errors,
        it.name(),
        Arrays.stream(BodyKind.values())
            .map(kind -> Choice.of(kind.code(), kind.label(), null, kind.code().equals(it.kind())))
            .toList(),
        text(it.chair()),
        text(it.members()),
        text(it.terms()),
        above(caller, it),
        id == 0 ? null : meetings(bodies.meetings(caller, id)),
        typed == null ? DateParts.day("held", (LocalDate) null) : typed.parts("held"),
        typed == null ? "" : typed.text("attended"));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private List<Choice> above(Caller caller, BodyRow it) {
    var items = new ArrayList<Choice>();
    items.add(Choice.of("", "None", null, it.reportsTo() == null));
    for (var other : bodies.all(caller)) {
      if (other.id() == null || other.id().equals(it.id())) continue;
      items.add(
          Choice.of(other.id().toString(), other.name(), null, other.id().equals(it.reportsTo())));
    }
    return items;
  }

  private static @Nullable Table meetings(List<MeetingRow> meetings) {
    if (meetings.isEmpty()) return null;
    var rows =
        meetings.stream()
            .map(
                it ->
                    List.of(
                        Cell.text(England.date(it.heldOn())),
                        Cell.text(text(it.attended()).replace("\n", ", "))))
            .toList();
    return new Table(
        "Meetings",
        "govuk-table__caption--m",
        List.of(Cell.text("Date"), Cell.text("Attended by")),
        rows,
        false);
  }
}
