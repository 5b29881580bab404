package org.assay.learning.recommendations.pages;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.learning.recommendations.Chains.Near;
import org.assay.learning.recommendations.findings.Finding;
import org.assay.learning.recommendations.findings.SourceKind;
import org.assay.learning.recommendations.lists.RecommendationLists;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.England;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;

/** Makes the form for a recommendation. */
@Singleton
class NewRecommendationPages {
  private final RecommendationLists lists;
  private final PriorityChoices priorities;

  NewRecommendationPages(RecommendationLists lists, PriorityChoices priorities) {
    this.lists = lists;
    this.priorities = priorities;
  }

  NewRecommendationPage blank(Caller caller) {
    return typed(caller, new FormInput(Map.of()), List.of());
  }

  /** With what a finding says already. */
  NewRecommendationPage from(Caller caller, Finding it) {
    var what = it.what();
    var made = England.day(it.recordedAt());
    return typed(
        caller,
        new FormInput(
            Map.of(
                "finding", Long.toString(it.id()),
                "kind", what.source().kind().code(),
                "reference", what.source().reference(),
                "found", what.text(),
                "theme", what.theme(),
                "priority", Objects.requireNonNullElse(what.priority(), ""),
                "made.day", Integer.toString(made.getDayOfMonth()),
                "made.month", Integer.toString(made.getMonthValue()),
                "made.year", Integer.toString(made.getYear()))),
        List.of());
  }

  NewRecommendationPage typed(Caller caller, FormInput form, List<Near> near) {
    return new NewRecommendationPage(
        Navigation.shell(caller, "New recommendation", RecommendationListPages.PATH)
            .refusing(!form.isSound()),
        form.errors(),
        form.text("finding"),
        Arrays.stream(SourceKind.values())
            .map(it -> Choice.of(it.code(), it.label(), null, it.code().equals(form.text("kind"))))
            .toList(),
        form.text("reference"),
        form.text("ref"),
        form.text("found"),
        form.text("words"),
        form.text("theme"),
        lists.themes(caller),
        priorities.of(caller, form.text("priority")),
        form.text("owners"),
        form.parts("made"),
        form.parts("due"),
        form.text("measure"),
        near.isEmpty() ? List.of() : choices(near, form.text("decision")));
  }

  private static List<Choice> choices(List<Near> near, String chosen) {
    var choices = new ArrayList<Choice>();
    for (var it : near) {
      var id = Objects.requireNonNull(it.recommendation().id()).toString();
      choices.add(
          Choice.of(
              id,
              "It supports " + it.recommendation().ref(),
              it.recommendation().words(),
              id.equals(chosen)));
    }
    choices.add(
        Choice.of(
            NewRecommendationController.NEW,
            "It is new",
            null,
            chosen.equals(NewRecommendationController.NEW)));
    return choices;
  }
}
