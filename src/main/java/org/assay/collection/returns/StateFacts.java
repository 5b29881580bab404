package org.assay.collection.returns;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assay.collection.answersheet.Sheets;
import org.assay.collection.returns.FactsOutcome.Closed;
import org.assay.collection.returns.FactsOutcome.Invalid;
import org.assay.collection.returns.FactsOutcome.NotFound;
import org.assay.collection.returns.FactsOutcome.Saved;
import org.assay.collection.returns.FactsOutcome.Stale;
import org.assay.collection.returns.ReturnStatus.Event;
import org.assay.collection.returns.facts.DeclaredFacts;
import org.assay.collection.returns.facts.FactReader;
import org.assay.collection.returns.facts.ProfileDocument;
import org.assay.collection.returns.facts.StatedFacts;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.Finding.Severity;
import org.assay.engine.guard.HeldBack;
import org.assay.engine.questionset.Fact;
import org.assay.engine.questionset.text.UnseenCharacters;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the facts that a return states of its organisation, which decide what it is asked. They can
 * be changed as long as answers can, by those who see the whole return.
 */
@Singleton
public class StateFacts {
  /** What the trail calls the change. */
  private static final String CHANGED = "facts";

  private final StoredReturns returns;
  private final ReturnFacts facts;
  private final Sheets sheets;
  private final ReturnContexts askings;
  private final DraftAccesses reaches;
  private final PartialReopenings reopenings;
  private final Clock clock;

  StateFacts(
      StoredReturns returns,
      ReturnFacts facts,
      Sheets sheets,
      ReturnContexts askings,
      DraftAccesses reaches,
      PartialReopenings reopenings,
      Clock clock) {
    this.returns = returns;
    this.facts = facts;
    this.sheets = sheets;
    this.askings = askings;
    this.reaches = reaches;
    this.reopenings = reopenings;
    this.clock = clock;
  }

  /** What a change of the facts has to name, so that two people cannot overwrite each other. */
  public int version(ReturnView view) {
    return ReturnFacts.version(facts.rows(view.agencyReturn()));
  }

  @Transactional
  public FactsOutcome state(Caller caller, long returnId, StatedFacts given) {
    var organisation = caller.organisationId();
    return organisation == null || !caller.mayAnswer()
        ? new NotFound()
        : returns
            .lock(caller.partnershipId(), organisation, returnId)
            .filter(agencyReturn -> reaches.of(caller, agencyReturn).isWhole())
            .map(agencyReturn -> state(caller, agencyReturn, given))
            .orElseGet(NotFound::new);
  }

  private FactsOutcome state(Caller caller, AgencyReturn agencyReturn, StatedFacts given) {
    var asking = askings.of(agencyReturn);
    var now = clock.instant();
    var refusal = agencyReturn.refuses(Event.ANSWER, asking.phase(now));
    if (refusal.isPresent()) {
      return new Closed(refusal.get());
    }
    var findings = new ArrayList<Finding>();
    var values = values(DeclaredFacts.of(asking.edition()), given, now, findings);
    if (!findings.isEmpty()) {
      return new Invalid(List.copyOf(findings));
    }
    var rows = facts.rows(agencyReturn);
    var version = ReturnFacts.version(rows);
    var changed = changed(agencyReturn, rows, values);
    if (changed.isEmpty()) {
      return new Saved(version);
    }
    if (reopenings.of(agencyReturn).isPresent()) {
      return new Closed(Refusal.FACTS_LOCKED);
    }
    return version == given.version()
        ? written(caller, agencyReturn, rows, changed, now)
        : new Stale(version);
  }

  private FactsOutcome written(
      Caller caller,
      AgencyReturn agencyReturn,
      List<FactRow> rows,
      List<FactRow> changed,
      Instant now) {
    var sheet =
        sheets.add(
            agencyReturn.sheet(), caller.personId(), now, CHANGED, FactChanges.json(rows, changed));
    returns.store(agencyReturn.answered().on(sheet));
    changed.forEach(facts::store);
    return new Saved(ReturnFacts.version(rows) + changed.size());
  }

  private static List<FactRow> changed(
      AgencyReturn agencyReturn, List<FactRow> rows, Map<String, @Nullable Object> values) {
    var before = rows.stream().collect(toMap(FactRow::name, Function.identity()));
    var changed = new ArrayList<FactRow>();
    values.forEach(
        (name, value) -> {
          var json = ProfileDocument.scalar(value);
          var row =
              before.getOrDefault(
                  name,
                  new FactRow(
                      null, agencyReturn.partnershipId(), agencyReturn.id(), name, "null", 0));
          if (!row.valueJson().equals(json)) {
            changed.add(row.changed(json));
          }
        });
    return changed;
  }

  private static Map<String, @Nullable Object> values(
      List<Fact> declared, StatedFacts given, Instant now, List<Finding> findings) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (var fact : declared) {
      if (given.facts().containsKey(fact.name())) {
        switch (FactReader.read(fact, given.facts().get(fact.name()))) {
          case FactReader.Read.Value(var value) -> {
            values.put(fact.name(), value);
            held(fact, value, now).ifPresent(findings::add);
          }
          case FactReader.Read.Nothing() -> values.put(fact.name(), null);
          case FactReader.Read.Wrong(var instruction) ->
              findings.add(finding("profile/type", fact, instruction));
        }
      }
    }
    given.facts().keySet().stream()
        .filter(name -> declared.stream().noneMatch(fact -> fact.name().equals(name)))
        .forEach(name -> findings.add(unknown(name)));
    return values;
  }

  /** Text may identify a child; a fact about an organisation never needs to. */
  private static Optional<Finding> held(Fact fact, Object value, Instant now) {
    if (!(value instanceof String text) || fact.type() != Fact.Type.TEXT) return Optional.empty();
    return UnseenCharacters.fault(text)
        .map(why -> finding("profile/type", fact, why))
        .or(
            () ->
                HeldBack.why(text, England.day(now))
                    .map(why -> finding("profile/identifier", fact, why)));
  }

  private static Finding unknown(String name) {
    return finding(
        "profile/unknown-fact", name, "This question set does not ask for that about you.");
  }

  private static Finding finding(String code, Fact fact, String message) {
    return finding(code, fact.name(), message);
  }

  static Finding finding(String code, String name, String message) {
    return new Finding(code, "/profile/" + name, null, null, Severity.ERROR, message, Map.of());
  }
}
