package org.assay.desk.cycles;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Section;
import org.assay.people.directory.District;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormRules;
import org.jspecify.annotations.Nullable;

/** Reads the plan of a cycle as somebody typed it. */
@Singleton
class PlanForm {
  private static final int LONGEST_REASON = 500;

  private final Editions editions;
  private final Cycles cycles;
  private final Register register;
  private final TopicEditions topics;
  private final FormRules rules;

  PlanForm(
      Editions editions, Cycles cycles, Register register, TopicEditions topics, FormRules rules) {
    this.topics = topics;
    this.rules = rules;
    this.editions = editions;
    this.cycles = cycles;
    this.register = register;
  }

  /** Empty where a box is wrong, which the form then says. */
  Optional<CyclePlan> read(Caller caller, FormInput form) {
    var typed = PlanBoxes.of(form, edition(caller, form));
    var exclusions = exclusions(caller, form);
    rules.check(typed, form);
    var edition = typed.edition();
    var opens = typed.opens();
    var first = typed.first();
    var second = typed.second();
    var part = edition == null ? null : part(caller, form, edition);
    if (!form.isSound()
        || edition == null
        || part == null
        || opens == null
        || first == null
        || second == null) {
      return Optional.empty();
    }
    return Optional.of(
        new CyclePlan(
            typed.title(),
            part.edition(),
            opens,
            first,
            second,
            form.has("interim"),
            previous(caller, form),
            rule(caller, form),
            exclusions,
            part.document()));
  }

  /**
   * What is asked of an edition.
   *
   * @param document null for the whole
   */
  private record Part(Edition edition, @Nullable String document) {}

  /** Null where the standards that were chosen cannot stand alone, which the form then says. */
  private @Nullable Part part(Caller caller, FormInput form, Edition whole) {
    var known = whole.set().sections().stream().map(Section::key).toList();
    var chosen = new LinkedHashSet<>(form.all("sections"));
    chosen.retainAll(known);
    if (chosen.isEmpty() || chosen.size() == known.size()) return new Part(whole, null);
    return switch (topics.cut(caller.partnershipId(), whole, chosen)) {
      case TopicEditions.Cut.Ready(var edition, var document) -> new Part(edition, document);
      case TopicEditions.Cut.Refused(var why) -> {
        form.wrong(why, "sections");
        yield null;
      }
    };
  }

  private @Nullable Edition edition(Caller caller, FormInput form) {
    var parts = form.text("edition").split(" ", 2);
    return editions.all(caller.partnershipId()).stream()
        .filter(it -> !it.retired() && parts.length == 2)
        .filter(it -> it.id().equals(parts[0]) && it.version().equals(parts[1]))
        .findFirst()
        .flatMap(it -> editions.find(it.id(), it.version()))
        .orElse(null);
  }

  private @Nullable Long previous(Caller caller, FormInput form) {
    var typed = form.text("previous");
    return typed.matches("\\d{1,18}")
            && cycles.find(caller.partnershipId(), Long.parseLong(typed)).isPresent()
        ? Long.valueOf(typed)
        : null;
  }

  private AskingRule rule(Caller caller, FormInput form) {
    var known =
        Set.copyOf(
            register.districts(caller.partnershipId()).stream().map(District::name).toList());
    return new AskingRule(
        form.all("kinds").stream().filter(Kinds::isKnown).toList(),
        form.all("districts").stream().filter(known::contains).toList(),
        form.all("groups").stream()
            .filter(it -> it.matches("\\d{1,18}"))
            .map(Long::valueOf)
            .toList());
  }

  /** One a line: the name or the register number, a colon, and the reason. */
  private List<Exclusion> exclusions(Caller caller, FormInput form) {
    var lines = form.text("exclusions").lines().filter(it -> !it.isBlank()).toList();
    if (lines.isEmpty()) return List.of();
    var known = known(caller);
    var all = new ArrayList<Exclusion>();
    for (var line : lines) exclusion(line, known, all, form).ifPresent(all::add);
    return all;
  }

  /** Nothing where the line is wrong, which the form is told. */
  private static Optional<Exclusion> exclusion(
      String line, Map<String, Organisation> known, List<Exclusion> before, FormInput form) {
    int colon = line.lastIndexOf(": ");
    var name = (colon < 0 ? line : line.substring(0, colon)).strip();
    var reason = colon < 0 ? "" : line.substring(colon + 2).strip();
    var found = known.get(name.toLowerCase(Locale.ROOT));
    if (found == null) {
      form.wrong("Your register has no organisation “" + name + "”", "exclusions");
    } else if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      form.wrong("Add a reason after “" + name + ": ”, of at most 500 characters", "exclusions");
    } else if (before.stream().anyMatch(it -> it.organisation().id() == found.id())) {
      form.wrong("“" + name + "” is left out twice. Remove one line", "exclusions");
    } else {
      return Optional.of(new Exclusion(found, reason));
    }
    return Optional.empty();
  }

  private Map<String, Organisation> known(Caller caller) {
    var known = new HashMap<String, Organisation>();
    for (var it : register.organisations(caller.partnershipId())) {
      known.put(it.name().toLowerCase(Locale.ROOT), it);
      if (it.urn() != null) known.put(it.urn().toLowerCase(Locale.ROOT), it);
    }
    return known;
  }
}
