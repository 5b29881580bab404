package org.assay.desk.cycles;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.CyclePhase;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.FormKind;
import org.assay.engine.questionset.QuestionSet;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.jspecify.annotations.Nullable;

/** Makes the pages on which cycles are planned and kept. */
@Singleton
class PlanPages {
  /** More names than these are no help. */
  private static final int NAMED = 100;

  /** Kinds that are asked from pages of their own. */
  private static final Set<FormKind> ELSEWHERE = EnumSet.of(FormKind.CASE_AUDIT, FormKind.PULSE);

  private final Editions editions;
  private final Cycles cycles;
  private final Register register;
  private final RuleRepository rules;
  private final Clock clock;

  PlanPages(
      Editions editions, Cycles cycles, Register register, RuleRepository rules, Clock clock) {
    this.editions = editions;
    this.cycles = cycles;
    this.register = register;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * @param asked whom the plan asks; null before anybody looked
   */
  PlanPage plan(
      Caller caller, FormInput form, List<ErrorLink> errors, @Nullable List<Organisation> asked) {
    return new PlanPage(
        Navigation.shell(caller, "Plan a cycle", "/cycles").refusing(!errors.isEmpty()),
        errors,
        form.text("title"),
        editions(caller, form.text("edition")),
        sections(caller, form),
        form.parts("opens"),
        form.parts("first"),
        form.parts("second"),
        List.of(
            Choice.of(
                "yes",
                "This cycle may run at the same time as another of the same kind",
                null,
                form.has("interim"))),
        previous(caller, form.text("previous")),
        Kinds.choices(form.all("kinds")),
        chosen(
            register.districts(caller.partnershipId()).stream()
                .map(it -> Map.entry(it.name(), it.name())),
            form.all("districts")),
        chosen(
            register.groups(caller.partnershipId()).stream()
                .map(it -> Map.entry(Long.toString(it.id()), it.name())),
            form.all("groups")),
        form.text("exclusions"),
        asked == null ? null : count(asked.size()),
        asked == null ? List.of() : preview(asked));
  }

  private List<Choice> editions(Caller caller, String chosen) {
    var items = new ArrayList<Choice>();
    items.add(Choice.of("", "Select a question set", null, chosen.isEmpty()));
    var seen = new HashSet<String>();
    var earlier = new ArrayList<Choice>();
    for (var it : editions.all(caller.partnershipId())) {
      var set = editions.find(it.id(), it.version()).map(Edition::set);
      if (it.retired() || set.filter(s -> ELSEWHERE.contains(s.kind())).isPresent()) continue;
      var value = it.id() + " " + it.version();
      var title = set.map(QuestionSet::title).orElse(it.id()) + ", " + it.version();
      var newest = seen.add(it.id());
      (newest ? items : earlier)
          .add(
              Choice.of(
                  value,
                  newest ? title : title + " (earlier edition)",
                  null,
                  value.equals(chosen)));
    }
    items.addAll(earlier);
    return items;
  }

  private List<Choice> sections(Caller caller, FormInput form) {
    var parts = form.text("edition").split(" ", 2);
    var chosen = form.all("sections");
    return editions.all(caller.partnershipId()).stream()
        .filter(it -> parts.length == 2 && it.id().equals(parts[0]))
        .filter(it -> it.version().equals(parts[1]))
        .flatMap(it -> editions.find(it.id(), it.version()).stream())
        .flatMap(it -> it.set().sections().stream())
        .map(
            it -> Choice.of(it.key(), it.ref() + " " + it.title(), null, chosen.contains(it.key())))
        .toList();
  }

  private static String count(int asked) {
    return asked == 1 ? "1 organisation" : "%,d organisations".formatted(asked);
  }

  private List<Choice> previous(Caller caller, String chosen) {
    var items = new ArrayList<Choice>();
    items.add(Choice.of("", "None", null, chosen.isEmpty()));
    for (var it : cycles.all(caller.partnershipId())) {
      var id = Long.toString(it.id());
      items.add(Choice.of(id, it.title(), null, id.equals(chosen)));
    }
    return items;
  }

  private static List<Choice> chosen(Stream<Map.Entry<String, String>> all, List<String> chosen) {
    return all.map(it -> Choice.of(it.getKey(), it.getValue(), null, chosen.contains(it.getKey())))
        .toList();
  }

  private static List<Table> preview(List<Organisation> asked) {
    var kinds =
        new TreeMap<>(
            asked.stream().collect(groupingBy(it -> it.settingType().label(), counting())));
    var counts =
        kinds.entrySet().stream()
            .map(it -> List.of(Cell.text(it.getKey()), Cell.number("%,d".formatted(it.getValue()))))
            .toList();
    var names =
        asked.stream()
            .limit(NAMED)
            .map(
                it ->
                    List.of(
                        Cell.text(it.name()),
                        Cell.text(it.settingType().label()),
                        Cell.text(it.district() == null ? "" : it.district())))
            .toList();
    var caption =
        asked.size() > NAMED ? "The first %d of %,d".formatted(NAMED, asked.size()) : "By name";
    return List.of(
        table("By type", List.of(Cell.text("Type"), Cell.number("Asked")), counts),
        table(
            caption, List.of(Cell.text("Name"), Cell.text("Type"), Cell.text("District")), names));
  }

  private static Table table(String caption, List<Cell> head, List<List<Cell>> rows) {
    return new Table(caption, "govuk-table__caption--s", head, rows, false);
  }

  /** The boxes of a plan like a cycle's, a year later. */
  FormInput copy(Cycle it) {
    var values = new HashMap<String, Object>();
    values.put(
        "title",
        it.title()
            .replace(
                Integer.toString(it.opensOn().getYear()),
                Integer.toString(it.opensOn().getYear() + 1)));
    values.put("edition", newest(it));
    values.put("previous", Long.toString(it.id()));
    put(values, "opens", it.opensOn().plusYears(1));
    put(values, "first", it.firstDeadline().plusYears(1));
    put(values, "second", it.secondDeadline().plusYears(1));
    rules
        .find(it.partnershipId(), it.id())
        .ifPresent(
            stored -> {
              values.put("kinds", stored.rule().kinds());
              values.put("districts", stored.rule().districts());
              values.put("groups", stored.rule().groups());
              if (stored.interim()) values.put("interim", "yes");
            });
    return new FormInput(values);
  }

  private String newest(Cycle it) {
    return editions.all(it.partnershipId()).stream()
        .filter(edition -> !edition.retired())
        .filter(edition -> edition.id().equals(it.questionSetId()))
        .findFirst()
        .map(edition -> edition.id() + " " + edition.version())
        .orElse("");
  }

  private static void put(Map<String, Object> values, String name, java.time.LocalDate day) {
    values.put(name + ".day", Integer.toString(day.getDayOfMonth()));
    values.put(name + ".month", Integer.toString(day.getMonthValue()));
    values.put(name + ".year", Integer.toString(day.getYear()));
  }

  /**
   * @param typed null for what is stored
   */
  KeepPage keep(Caller caller, Cycle it, @Nullable FormInput typed, List<ErrorLink> errors) {
    var out = rules.leftOut(caller.partnershipId(), it.id());
    var rows = out.stream().map(o -> List.of(Cell.text(o.name()), Cell.text(o.reason()))).toList();
    return new KeepPage(
        Navigation.shell(caller, it.title(), "/cycles").refusing(!errors.isEmpty()),
        it.id(),
        errors,
        it.title(),
        it.phase(clock.instant()) == CyclePhase.CLOSED,
        typed == null ? DateParts.day("first", it.firstDeadline()) : typed.parts("first"),
        typed == null ? DateParts.day("second", it.secondDeadline()) : typed.parts("second"),
        rows.isEmpty()
            ? null
            : table("Left out", List.of(Cell.text("Organisation"), Cell.text("Reason")), rows));
  }
}
