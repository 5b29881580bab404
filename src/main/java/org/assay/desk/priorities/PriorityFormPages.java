package org.assay.desk.priorities;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.assurance.priorities.Indicator;
import org.assay.assurance.priorities.IndicatorSource;
import org.assay.assurance.priorities.Priorities;
import org.assay.assurance.priorities.Priority;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.NumberWords;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/** Makes the pages on which priorities are kept. */
@Singleton
class PriorityFormPages {
  private final Priorities priorities;
  private final Cycles cycles;
  private final Editions editions;

  PriorityFormPages(Priorities priorities, Cycles cycles, Editions editions) {
    this.priorities = priorities;
    this.cycles = cycles;
    this.editions = editions;
  }

  PlanPage all(Caller caller, boolean saved) {
    return new PlanPage(
        Navigation.shell(caller, "Priorities", "/start"),
        saved,
        priorities.all(caller.partnershipId()).stream()
            .map(
                it ->
                    new PlanPage.Line(
                        it.title(),
                        "/settings/priorities/" + it.tag(),
                        NumberWords.of(it.indicators().size(), "line") + " of how you will know"))
            .toList());
  }

  /** The tags of the partnership's question sets that no priority has yet, with their titles. */
  Map<String, String> tags(Caller caller) {
    var tags = new LinkedHashMap<String, String>();
    for (var cycle : cycles.all(caller.partnershipId())) {
      editions.of(cycle).set().priorities().forEach(it -> tags.putIfAbsent(it.key(), it.title()));
    }
    priorities.all(caller.partnershipId()).forEach(it -> tags.remove(it.tag()));
    return tags;
  }

  PriorityFormPage form(Caller caller, Priority it) {
    var indicators = it.indicators();
    var lines = new ArrayList<PriorityFormPage.Line>();
    for (int i = 1; i <= PriorityForm.LINES; i++) {
      lines.add(line(i, i <= indicators.size() ? indicators.get(i - 1) : null));
    }
    return new PriorityFormPage(
        Navigation.shell(caller, it.title(), "/start"),
        it.tag(),
        List.of(),
        List.of(),
        it.title(),
        Objects.requireNonNullElse(it.owner(), ""),
        DateParts.day("starts", it.startsOn()),
        DateParts.day("ends", it.endsOn()),
        lines);
  }

  PriorityFormPage blank(Caller caller) {
    return typed(caller, null, new FormInput(Map.of()), List.of());
  }

  /**
   * As somebody typed it.
   *
   * @param tag of a priority that is there; null for a new one
   */
  PriorityFormPage typed(
      Caller caller, @Nullable String tag, FormInput form, List<ErrorLink> errors) {
    var lines = new ArrayList<PriorityFormPage.Line>();
    for (int i = 1; i <= PriorityForm.LINES; i++) {
      lines.add(
          line(
              i,
              new Indicator(
                  form.text("words-" + i),
                  IndicatorSource.find(form.text("source-" + i)).orElse(IndicatorSource.NONE))));
    }
    return new PriorityFormPage(
        Navigation.shell(caller, tag == null ? "Add a priority" : "Priority", "/start")
            .refusing(!errors.isEmpty()),
        tag,
        errors,
        tag == null ? tagChoices(caller, form.text("tag")) : List.of(),
        form.text("title"),
        form.text("owner"),
        form.parts("starts"),
        form.parts("ends"),
        lines);
  }

  private List<Choice> tagChoices(Caller caller, String chosen) {
    return tags(caller).entrySet().stream()
        .map(it -> Choice.of(it.getKey(), it.getValue(), null, it.getKey().equals(chosen)))
        .toList();
  }

  private static PriorityFormPage.Line line(int number, @Nullable Indicator it) {
    var source = it == null ? IndicatorSource.NONE : it.source();
    return new PriorityFormPage.Line(
        number,
        it == null ? "" : it.words(),
        Arrays.stream(IndicatorSource.values())
            .map(each -> Choice.of(each.code(), each.label(), null, each == source))
            .toList());
  }
}
