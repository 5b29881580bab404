package org.assay.collection.returns;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.returns.facts.DeclaredFacts;
import org.assay.collection.returns.facts.ProfileDocument;
import org.assay.engine.questionset.Edition;

/** What is stored of the facts that returns state of their organisations. */
@Singleton
class ReturnFacts {
  private final FactRepository facts;

  ReturnFacts(FactRepository facts) {
    this.facts = facts;
  }

  /** Values by name; a question set that declares no facts of its own costs no query. */
  Map<String, Object> stated(AgencyReturn agencyReturn, Edition edition) {
    if (DeclaredFacts.of(edition).isEmpty()) {
      return Map.of();
    }
    var stated = new HashMap<String, Object>();
    for (var row : rows(agencyReturn)) {
      var value = ProfileDocument.scalar(row.valueJson());
      if (value != null) {
        stated.put(row.name(), value);
      }
    }
    return Map.copyOf(stated);
  }

  List<FactRow> rows(AgencyReturn agencyReturn) {
    return facts.findByPartnershipIdAndReturnId(agencyReturn.partnershipId(), agencyReturn.id());
  }

  void store(FactRow row) {
    if (row.id() == null) {
      facts.save(row);
    } else {
      facts.update(row);
    }
  }

  /** Grows with every change of any fact. */
  static int version(List<FactRow> rows) {
    return rows.stream().mapToInt(FactRow::version).sum();
  }
}
