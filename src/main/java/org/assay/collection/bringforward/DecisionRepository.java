package org.assay.collection.bringforward;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.assay.collection.returns.AgencyReturn;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
class DecisionRepository {
  private static final String STORE =
      "insert into proposal_decision (return_id, question_key, source, partnership_id, decision,"
          + " stamp, answer_version, unchanged, reason, person_id, at) values "
          + Sql.marks(11)
          + " on duplicate key update decision = values(decision), stamp = values(stamp),"
          + " answer_version = values(answer_version), unchanged = values(unchanged), reason ="
          + " values(reason), person_id = values(person_id), at = values(at)";

  private final Sql sql;

  DecisionRepository(Sql sql) {
    this.sql = sql;
  }

  List<ProposalDecision> of(AgencyReturn agencyReturn) {
    return sql.list(
        "select question_key, source, decision, stamp, answer_version, unchanged, reason,"
            + " person_id, at from proposal_decision where return_id = ? and partnership_id = ?"
            + " order by question_key, source",
        DecisionRepository::decision,
        agencyReturn.id(),
        agencyReturn.partnershipId());
  }

  void store(AgencyReturn agencyReturn, List<ProposalDecision> decisions) {
    sql.batch(STORE, decisions.stream().map(it -> values(agencyReturn, it)).toList());
  }

  private static @Nullable Object[] values(AgencyReturn agencyReturn, ProposalDecision it) {
    return new @Nullable Object[] {
      agencyReturn.id(),
      it.question(),
      it.source(),
      agencyReturn.partnershipId(),
      it.kind().code(),
      it.stamp(),
      it.version(),
      it.unchanged(),
      it.reason(),
      it.person(),
      it.at()
    };
  }

  private static ProposalDecision decision(ResultSet row) throws SQLException {
    return new ProposalDecision(
        row.getString("question_key"),
        row.getString("source"),
        ProposalDecision.Kind.of(row.getString("decision")),
        row.getString("stamp"),
        row.getInt("answer_version"),
        row.getBoolean("unchanged"),
        row.getString("reason"),
        row.getLong("person_id"),
        Objects.requireNonNull(Sql.instant(row, "at")));
  }
}
