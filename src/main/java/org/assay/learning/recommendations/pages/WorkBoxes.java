package org.assay.learning.recommendations.pages;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.Chains;
import org.assay.learning.recommendations.QuarterUpdate;
import org.assay.learning.recommendations.RecommendationOwner;
import org.assay.learning.recommendations.pages.RecommendationPage.Work;
import org.assay.learning.recommendations.rules.OwnerAnswer;
import org.assay.learning.recommendations.rules.Quarter;
import org.assay.people.identity.Caller;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.jspecify.annotations.Nullable;

/** The boxes in which an owner answers, plans and reports. */
@Singleton
class WorkBoxes {
  private final Chains chains;

  WorkBoxes(Chains chains) {
    this.chains = chains;
  }

  Work of(Caller caller, Chain chain, RecommendationOwner owner, FormInput form, LocalDate today) {
    var open = chain.recommendation().state().isOpen();
    var worked = open && owner.state().isWorkedOn();
    var quarter = quarter(chain, owner, form, today);
    var given = given(chain, owner, quarter);
    return new Work(
        id(owner.id()),
        owner.version(),
        owner.name(),
        open && given.isEmpty() && chain.updates().stream().noneMatch(it -> by(it, owner))
            ? answers(owner, form)
            : List.of(),
        form.sent("reason") ? form.text("reason") : owner.reason(),
        worked ? quarters(quarter, today) : List.of(),
        given.map(QuarterUpdate::seen).orElse(0),
        typed(form, "done", given.map(QuarterUpdate::done)),
        typed(form, "difference", given.map(QuarterUpdate::difference)),
        typed(form, "evidence", given.map(QuarterUpdate::evidence)),
        typed(form, "stuck", given.map(QuarterUpdate::stuck)),
        List.of(
            Choice.of(
                "yes",
                "All of it is done",
                null,
                form.has("finished") || given.map(QuarterUpdate::finished).orElse(false))),
        worked,
        form.orNull("what"),
        form.orNull("lead"),
        form.parts("due"),
        worked ? also(caller, chain, owner, form) : List.of());
  }

  private static String typed(FormInput form, String box, Optional<String> given) {
    return form.sent(box) ? form.text(box) : given.orElse("");
  }

  private static long id(@Nullable Long id) {
    return Objects.requireNonNullElse(id, 0L);
  }

  private static boolean by(QuarterUpdate it, RecommendationOwner owner) {
    return it.ownerId() == id(owner.id());
  }

  private static Optional<QuarterUpdate> given(
      Chain chain, RecommendationOwner owner, Quarter quarter) {
    return chain.updates().stream()
        .filter(it -> by(it, owner) && it.quarter().equals(quarter.code()))
        .findFirst();
  }

  /** The one that was chosen; else the last whole one while its update is missing. */
  private static Quarter quarter(
      Chain chain, RecommendationOwner owner, FormInput form, LocalDate today) {
    var last = Quarter.completeOn(today);
    return Quarter.of(form.text("quarter"))
        .orElseGet(() -> chain.lacks(owner, last) ? last : Quarter.of(today));
  }

  private static List<Choice> quarters(Quarter chosen, LocalDate today) {
    return Stream.of(Quarter.completeOn(today), Quarter.of(today))
        .map(it -> Choice.of(it.code(), it.label(), null, it.equals(chosen)))
        .toList();
  }

  private static List<Choice> answers(RecommendationOwner owner, FormInput form) {
    var chosen =
        form.sent("answer")
            ? form.text("answer")
            : Optional.ofNullable(owner.answer()).map(Enum::name).orElse("");
    return Arrays.stream(OwnerAnswer.values())
        .map(it -> Choice.of(it.name(), it.label(), null, it.name().equals(chosen)))
        .toList();
  }

  private List<Choice> also(Caller caller, Chain chain, RecommendationOwner owner, FormInput form) {
    var all = caller.organisationId() == null ? chains.all(caller) : chains.own(caller);
    return all.stream()
        .filter(it -> it.id() != chain.id() && it.recommendation().state().isOpen())
        .filter(it -> it.owners().stream().anyMatch(one -> same(one, owner)))
        .limit(20)
        .map(
            it ->
                Choice.of(
                    Long.toString(it.id()),
                    it.recommendation().ref() + " " + it.recommendation().words(),
                    null,
                    form.all("also").contains(Long.toString(it.id()))))
        .toList();
  }

  private static boolean same(RecommendationOwner one, RecommendationOwner other) {
    return Objects.equals(one.organisationId(), other.organisationId())
        && Objects.equals(one.bodyId(), other.bodyId());
  }
}
