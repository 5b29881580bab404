package org.assay.desk.editions;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assay.collection.cycles.Editions;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Profile;
import org.assay.engine.authoring.ChangedQuestion;
import org.assay.engine.authoring.Changes;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Fault;
import org.assay.engine.questionset.Fault.Severity;
import org.assay.people.directory.Phase;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.jspecify.annotations.Nullable;

/** Makes the pages of a partnership's own question sets. */
@Singleton
class EditionPages {
  private final OwnEditions own;
  private final Editions editions;

  EditionPages(OwnEditions own, Editions editions) {
    this.own = own;
    this.editions = editions;
  }

  /**
   * @param faults of a document that was just uploaded; empty for none
   */
  EditionsPage all(Caller caller, List<ErrorLink> errors, List<Fault> faults) {
    var waiting =
        own.waiting(caller).stream()
            .map(
                it ->
                    new EditionsPage.Waiting(
                        own.edition(it).set().title() + ", " + it.version(),
                        "/question-sets/drafts/" + it.id()))
            .toList();
    return new EditionsPage(
        Navigation.shell(caller, "Question sets", "/start").refusing(!errors.isEmpty()),
        errors,
        faults.isEmpty() ? null : findings("What is wrong with it", faults),
        waiting,
        families(editions.all(caller.partnershipId())));
  }

  /**
   * Each question set with its newest edition first; one in use comes before one that is retired.
   */
  private List<EditionsPage.Family> families(List<Editions.Published> all) {
    var families = new LinkedHashMap<String, List<EditionsPage.Line>>();
    Stream.concat(all.stream().filter(it -> !it.retired()), all.stream().filter(it -> it.retired()))
        .forEach(it -> families.computeIfAbsent(it.id(), _ -> new ArrayList<>()).add(line(it)));
    return families.values().stream()
        .map(it -> new EditionsPage.Family(it.getFirst(), it.subList(1, it.size())))
        .toList();
  }

  private EditionsPage.Line line(Editions.Published it) {
    var title = editions.find(it.id(), it.version()).map(e -> e.set().title()).orElse(it.id());
    return new EditionsPage.Line(
        title + ", " + it.version(),
        "/question-sets/%s/%s.json".formatted(it.id(), it.version()),
        it.retired(),
        it.own() ? "/question-sets/retirement" : null,
        it.id(),
        it.version());
  }

  private static Table findings(String caption, List<Fault> faults) {
    var rows =
        faults.stream()
            .map(
                it ->
                    List.of(
                        Cell.text(it.severity() == Severity.ERROR ? "Error" : "Warning"),
                        Cell.text(it.rule()),
                        Cell.text(it.pointer()),
                        Cell.text(
                            it.said() + (it.suggestion() == null ? "" : " " + it.suggestion()))))
            .toList();
    return table(caption, List.of("Kind", "Rule", "Where", "What"), rows);
  }

  private static Table table(String caption, List<String> head, List<List<Cell>> rows) {
    return new Table(
        caption, "govuk-table__caption--m", head.stream().map(Cell::text).toList(), rows, false);
  }

  /**
   * @param as code of the kind of organisation as which it is looked at
   */
  DraftPage draft(Caller caller, DraftRow draft, @Nullable String as, List<ErrorLink> errors) {
    var edition = own.edition(draft);
    var findings = own.findings(edition);
    var type = SettingTypes.chosen(as, edition);
    var title = edition.set().title() + ", " + draft.version();
    return new DraftPage(
        Navigation.shell(caller, title, "/start").refusing(!errors.isEmpty()),
        Objects.requireNonNull(draft.id()),
        errors,
        title,
        draft.uploadedBy() == caller.personId(),
        findings.isEmpty() ? null : findings("What the check found", findings),
        effect(caller, edition),
        SettingTypes.choices(type),
        preview(edition, type));
  }

  private List<SummaryRow> effect(Caller caller, Edition edition) {
    var rows = new ArrayList<SummaryRow>();
    rows.add(SummaryRow.of("Questions", Integer.toString(edition.questions().size())));
    var changes = own.changes(edition);
    changes.ifPresent(it -> addEffect(it, rows));
    if (changes.isEmpty()) rows.add(SummaryRow.of("Edition before", "None that is published here"));
    rows.add(
        SummaryRow.of(
            "Cycles under way",
            "%d ask an earlier edition of it, and go on doing so"
                .formatted(own.underWay(caller, edition).size())));
    return rows;
  }

  private static void addEffect(Changes changes, List<SummaryRow> rows) {
    var words = new ArrayList<String>();
    changes
        .counts()
        .forEach(
            (change, count) ->
                words.add(count + " " + change.name().toLowerCase(java.util.Locale.ROOT)));
    rows.add(SummaryRow.of("Against the edition before", String.join(", ", words)));
    rows.add(
        SummaryRow.of(
            "Series that go on",
            count(
                changes,
                ChangedQuestion.Trend.CONTINUES,
                ChangedQuestion.Trend.CONTINUES_RESCALED)));
    rows.add(
        SummaryRow.of(
            "Series that begin anew",
            count(changes, ChangedQuestion.Trend.STARTS, ChangedQuestion.Trend.RESTARTS)));
    rows.add(SummaryRow.of("Series that end", count(changes, ChangedQuestion.Trend.ENDS)));
    var brought =
        changes.questions().stream()
            .filter(
                it ->
                    it.bringForward() == ChangedQuestion.BringForward.TO_CONFIRM
                        || it.bringForward() == ChangedQuestion.BringForward.TO_CONFIRM_RESCALED)
            .count();
    rows.add(SummaryRow.of("Answers that are brought forward", Long.toString(brought)));
  }

  private static String count(Changes changes, ChangedQuestion.Trend... trends) {
    var wanted = List.of(trends);
    return Long.toString(
        changes.questions().stream().filter(it -> wanted.contains(it.trend())).count());
  }

  private static Table preview(Edition edition, SettingType type) {
    var profile = new Profile(Map.copyOf(SettingTypes.facts(type)));
    var answering = Answering.of(edition, profile, Map.of());
    var rows = new ArrayList<List<Cell>>();
    for (var section : answering.visibleSections()) {
      for (var question : answering.visibleQuestions(section)) {
        rows.add(List.of(Cell.text(section.title()), Cell.text(question.text())));
      }
    }
    var caption =
        "%s: %d of %d questions to begin with"
            .formatted(type.label(), rows.size(), edition.questions().size());
    return table(caption, List.of("Standard", "Question"), rows);
  }

  /** The kinds of organisation as which a question set can be looked at. */
  private static final class SettingTypes {
    private SettingTypes() {}

    static SettingType chosen(@Nullable String code, Edition edition) {
      for (var it : SettingType.values()) if (it.code().equals(code)) return it;
      var meant = edition.set().audience().settingTypes();
      for (var it : SettingType.values()) if (meant.contains(it.code())) return it;
      return SettingType.COMMUNITY_SCHOOL;
    }

    static List<Choice> choices(SettingType chosen) {
      var items = new ArrayList<Choice>();
      for (var it : SettingType.values()) {
        items.add(Choice.of(it.code(), it.label(), null, it == chosen));
      }
      return items;
    }

    static Map<String, Object> facts(SettingType type) {
      return Map.of(
          "sector",
          type.sector().code(),
          "settingType",
          type.code(),
          "phase",
          type.sector() == Sector.EARLY_YEARS ? Phase.NURSERY.code() : Phase.NOT_APPLICABLE.code());
    }
  }
}
