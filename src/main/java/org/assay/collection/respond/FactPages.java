package org.assay.collection.respond;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.collection.respond.FactsPage.Box;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.StateFacts;
import org.assay.collection.returns.facts.DeclaredFacts;
import org.assay.collection.returns.facts.FactUse;
import org.assay.engine.answering.Finding;
import org.assay.engine.questionset.Fact;
import org.assay.people.identity.Caller;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.assay.platform.govuk.TaskItem;
import org.jspecify.annotations.Nullable;

/** Makes the page about the organisation, and its line on the task list. */
@Singleton
class FactPages {
  private static final String TITLE = "About your organisation";
  private static final String POINTER = "/profile/";

  private final ReturnPages returns;
  private final StateFacts facts;

  FactPages(ReturnPages returns, StateFacts facts) {
    this.returns = returns;
    this.facts = facts;
  }

  /** First on the task list; nothing for a question set that asks for no facts. */
  static List<TaskItem> task(ReturnView view) {
    var edition = view.asking().edition();
    var declared = DeclaredFacts.of(edition);
    if (declared.isEmpty() || !view.answering().whole()) {
      return List.of();
    }
    var profile = view.answering().profile();
    var missing = DeclaredFacts.missing(edition, profile).size();
    var stated = declared.stream().filter(it -> profile.fact(it.name()) != null).count();
    return List.of(
        new TaskItem(
            TITLE,
            "/returns/" + view.agencyReturn().id() + "/organisation",
            "Your answers decide which questions you are asked",
            status(stated, declared.size(), missing),
            missing == 0 ? null : "govuk-tag--blue",
            false));
  }

  FactsPage page(Caller caller, ReturnView view) {
    return page(caller, view, stated(view), List.of(), facts.version(view));
  }

  /**
   * @param typed by name, as it was typed
   * @param version of what the person who typed has seen
   */
  FactsPage refused(
      Caller caller,
      ReturnView view,
      Map<String, String> typed,
      List<Finding> findings,
      int version) {
    return page(caller, view, typed, findings, version);
  }

  private FactsPage page(
      Caller caller,
      ReturnView view,
      Map<String, String> values,
      List<Finding> findings,
      int version) {
    var edition = view.asking().edition();
    var declared = DeclaredFacts.of(edition);
    var required = FactUse.of(edition.set());
    var open = returns.editable(caller, view) && caller.mayAnswer();
    var errors = new HashMap<String, String>();
    findings.forEach(finding -> errors.putIfAbsent(name(finding), finding.message()));
    return new FactsPage(
        ReturnPages.shell(caller, TITLE).refusing(!findings.isEmpty()),
        view.agencyReturn().id(),
        view.asking().organisation().name(),
        view.asking().cycle().title(),
        version,
        open
            ? declared.stream().map(fact -> box(fact, required, values, errors)).toList()
            : List.of(),
        open ? List.of() : declared.stream().map(fact -> row(fact, values)).toList(),
        findings.stream().map(it -> new ErrorLink(it.message(), "#" + name(it))).toList());
  }

  private static Map<String, String> stated(ReturnView view) {
    var values = new HashMap<String, String>();
    view.answering().profile().facts().forEach((name, value) -> values.put(name, text(value)));
    return values;
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : value.toString();
  }

  private static Box box(
      Fact fact, Set<String> required, Map<String, String> values, Map<String, String> errors) {
    var value = values.get(fact.name());
    return new Box(
        fact.name(),
        label(fact) + (required.contains(fact.name()) ? "" : " (optional)"),
        fact.type() == Fact.Type.NUMBER,
        choices(fact, value),
        value,
        errors.get(fact.name()));
  }

  private static List<Choice> choices(Fact fact, @Nullable String value) {
    return switch (fact.type()) {
      case BOOLEAN ->
          List.of(
              Choice.of("true", "Yes", null, "true".equals(value)),
              Choice.of("false", "No", null, "false".equals(value)));
      case CHOICE -> {
        var choices = new ArrayList<Choice>();
        fact.options()
            .forEach(it -> choices.add(Choice.of(it, fact.labelOf(it), null, it.equals(value))));
        yield choices;
      }
      case NUMBER, TEXT -> List.of();
    };
  }

  private static SummaryRow row(Fact fact, Map<String, String> values) {
    var value = values.get(fact.name());
    return SummaryRow.of(label(fact), value == null ? "Not answered" : shown(fact, value));
  }

  private static String shown(Fact fact, String value) {
    return switch (fact.type()) {
      case BOOLEAN -> value.equals("true") ? "Yes" : "No";
      case CHOICE -> fact.labelOf(value);
      case NUMBER, TEXT -> value;
    };
  }

  private static String status(long stated, int asked, int missing) {
    if (missing == 0) {
      return stated == 0 ? "Optional" : "Complete";
    }
    return stated == 0 ? "Not started" : stated + " of " + asked + " answered";
  }

  private static String label(Fact fact) {
    return fact.label() == null ? fact.name() : fact.label();
  }

  private static String name(Finding finding) {
    return finding.pointer().substring(POINTER.length());
  }
}
