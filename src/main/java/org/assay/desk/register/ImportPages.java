package org.assay.desk.register;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assay.desk.register.list.ColumnChoice;
import org.assay.desk.register.list.Columns;
import org.assay.desk.register.list.RegisterField;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.directory.SettingType;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.England;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.Pagination;
import org.assay.platform.govuk.SummaryRow;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.jspecify.annotations.Nullable;

/** Makes the pages of lists that are sent. */
@Singleton
class ImportPages {
  private final RegisterImports imports;
  private final Register register;

  ImportPages(RegisterImports imports, Register register) {
    this.imports = imports;
    this.register = register;
  }

  ImportsPage all(Caller caller, @Nullable String authority, @Nullable String problem) {
    var rows =
        imports.last(caller).stream()
            .map(
                it ->
                    List.of(
                        Cell.link(it.fileName(), "/register/imports/" + it.id()),
                        Cell.text(it.kind().label()),
                        Cell.text(England.moment(it.uploadedAt())),
                        Cell.text(it.standing())))
            .toList();
    return new ImportsPage(
        shell(caller, "Upload a list", problem != null),
        authority == null ? county(caller) : authority,
        problem,
        Arrays.stream(SettingType.values()).map(SettingType::label).toList(),
        rows.isEmpty()
            ? null
            : table("Lists sent before", List.of("File", "List", "Sent", "State"), rows));
  }

  private String county(Caller caller) {
    return register.partnership(caller.partnershipId()).map(Partnership::countyName).orElse("");
  }

  private static Table table(String caption, List<String> head, List<List<Cell>> rows) {
    return new Table(
        caption, "govuk-table__caption--m", head.stream().map(Cell::text).toList(), rows, false);
  }

  /**
   * @param added how many districts were added to the settings just now
   */
  ImportPage one(
      Caller caller,
      RegisterImport it,
      @Nullable String show,
      int number,
      List<ErrorLink> errors,
      @Nullable String added) {
    var counts = imports.counts(it);
    var shown = shown(show, counts);
    var page = shown == null ? null : imports.rows(it, shown, number);
    var preview = it.state() == ImportState.PREVIEW;
    var warnings = preview ? ImportWarnings.of(it, counts) : List.<String>of();
    return new ImportPage(
        shell(caller, it.kind().label(), !errors.isEmpty()),
        it.id(),
        it.fileName(),
        it.kind().label(),
        it.standing(),
        preview && it.toDo() > 0,
        preview || (it.state().underWay() && it.state() != ImportState.CANCELLING),
        it.state().underWay() ? "%,d of %,d changes".formatted(it.done(), it.toDo()) : null,
        preview ? added(added) : done(it),
        it.problem(),
        facts(it, counts),
        warnings,
        preview ? districts(it) : List.of(),
        preview ? ImportWarnings.sure(it, counts) : null,
        errors,
        filters(it, counts, shown),
        page == null || shown == null ? null : rows(shown, page.items()),
        page == null || shown == null
            ? new Pagination(null, null, List.of())
            : Pagination.of(page, n -> address(it, shown) + (n == 1 ? "" : "&page=" + n)));
  }

  private static List<Choice> districts(RegisterImport it) {
    return OtherDistricts.read(it.notes()).stream()
        .map(name -> Choice.of(name, name, null, true))
        .toList();
  }

  private static @Nullable String added(@Nullable String districts) {
    if (districts == null || !districts.matches("[1-9]\\d{0,3}")) return null;
    return districts.equals("1")
        ? "1 district was added to your settings. Its organisations are placed in it when you"
            + " confirm."
        : districts
            + " districts were added to your settings. Their organisations are placed in them when"
            + " you confirm.";
  }

  private static @Nullable String done(RegisterImport it) {
    return switch (it.state()) {
      case APPLIED ->
          "The register has been changed: %,d %s."
              .formatted(it.toDo(), it.toDo() == 1 ? "change" : "changes");
      case CANCELLED -> "Cancelled. The register has not been changed.";
      case COLUMNS, PREVIEW, CONFIRMED, APPLYING, CANCELLING, FAILED -> null;
    };
  }

  private static List<SummaryRow> facts(RegisterImport it, Map<RowOutcome, Integer> counts) {
    var facts = new ArrayList<SummaryRow>();
    facts.add(SummaryRow.of("List", it.kind().label()));
    if (it.kind().national()) facts.add(SummaryRow.of("Local authority", it.authority()));
    facts.add(SummaryRow.of("Lines read", number(it.read())));
    if (it.elsewhere() > 0) {
      facts.add(SummaryRow.of("Of other local authorities", number(it.elsewhere())));
    }
    facts.add(SummaryRow.of("Unchanged", number(it.unchanged())));
    for (var outcome : RowOutcome.values()) {
      var count = counts.getOrDefault(outcome, 0);
      if (count > 0) facts.add(SummaryRow.of(outcome.label(), number(count)));
    }
    return facts;
  }

  private static String number(int count) {
    return "%,d".formatted(count);
  }

  private static @Nullable RowOutcome shown(
      @Nullable String show, Map<RowOutcome, Integer> counts) {
    return Arrays.stream(RowOutcome.values())
        .filter(it -> counts.getOrDefault(it, 0) > 0)
        .filter(it -> show == null || it.code().equals(show))
        .findFirst()
        .orElse(null);
  }

  private static List<ImportPage.Filter> filters(
      RegisterImport it, Map<RowOutcome, Integer> counts, @Nullable RowOutcome shown) {
    return Arrays.stream(RowOutcome.values())
        .filter(outcome -> counts.getOrDefault(outcome, 0) > 0)
        .map(
            outcome ->
                new ImportPage.Filter(
                    outcome.label(),
                    address(it, outcome),
                    counts.getOrDefault(outcome, 0),
                    outcome == shown))
        .toList();
  }

  private static String address(RegisterImport it, RowOutcome outcome) {
    return "/register/imports/%d?show=%s".formatted(it.id(), outcome.code());
  }

  private static Table rows(RowOutcome outcome, List<ImportRow> rows) {
    var missing = outcome == RowOutcome.MISSING;
    var lines =
        rows.stream()
            .map(
                it ->
                    List.of(
                        Cell.text(missing ? "" : Integer.toString(it.line())),
                        Cell.text(it.reference() == null ? "" : it.reference()),
                        Cell.text(it.name()),
                        Cell.text(it.words())))
            .toList();
    return table(outcome.label(), List.of("Line", "Number", "Name", "What and why"), lines);
  }

  ColumnsPage columns(
      Caller caller, RegisterImport it, Map<String, Object> typed, List<ErrorLink> errors) {
    var columns = imports.columns(it);
    var guess = ColumnChoice.guess(new Columns(List.copyOf(columns.keySet())));
    var boxes =
        ColumnChoice.ASKED.stream()
            .map(field -> box(field, columns, chosen(field, typed, guess)))
            .toList();
    return new ColumnsPage(
        shell(caller, "Columns of the list", !errors.isEmpty()),
        it.id(),
        it.fileName(),
        errors,
        types(String.valueOf(typed.getOrDefault("allOf", ""))),
        boxes);
  }

  private static String chosen(RegisterField field, Map<String, Object> typed, ColumnChoice guess) {
    return typed.isEmpty()
        ? guess.columns().getOrDefault(field, "")
        : String.valueOf(typed.getOrDefault(field.code(), ""));
  }

  private static ColumnsPage.Box box(
      RegisterField field, Map<String, String> columns, String chosen) {
    var items = new ArrayList<Choice>();
    items.add(Choice.of("", "Not in this list", null, chosen.isEmpty()));
    columns.forEach(
        (name, example) -> {
          var shown = example.isEmpty() ? name : name + " (" + example + ")";
          items.add(Choice.of(name, shown, null, name.equals(chosen)));
        });
    return new ColumnsPage.Box(field.code(), field.label(), "", items);
  }

  private static List<Choice> types(String chosen) {
    var items = new ArrayList<Choice>();
    items.add(Choice.of("", "A column says it", null, chosen.isEmpty()));
    for (var type : SettingType.values()) {
      items.add(Choice.of(type.code(), type.label(), null, type.code().equals(chosen)));
    }
    return items;
  }

  private static org.assay.platform.Shell shell(Caller caller, String title, boolean refused) {
    return Navigation.shell(caller, title, "/register").refusing(refused);
  }
}
