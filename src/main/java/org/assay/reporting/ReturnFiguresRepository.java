package org.assay.reporting;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.cycles.Cycle;
import org.assay.directory.Organisation;
import org.assay.platform.Sql;

/**
 * What stands beside an organisation's own answers: its peers' scores, and its own of the last
 * cycle.
 */
@Singleton
class ReturnFiguresRepository {
  private static final String LATEST =
      " join (select return_id, max(number) number from submission where partnership_id = ? and"
          + " cycle_id = ? group by return_id) l on l.return_id = s.return_id and l.number ="
          + " s.number";

  private final Sql sql;

  ReturnFiguresRepository(Sql sql) {
    this.sql = sql.patient();
  }

  /** One score of one peer in one standard. */
  record PeerScore(String section, BigDecimal ratio) {}

  /**
   * Of those with the same setting type and phase that have submitted, the organisation itself left
   * out.
   */
  List<PeerScore> peers(Cycle cycle, Organisation own) {
    return sql.list(
        "select x.section_key, x.ratio from submission s"
            + LATEST
            + " join submission_section x on x.submission_id = s.id and x.partnership_id ="
            + " s.partnership_id where s.partnership_id = ? and s.cycle_id = ? and s.setting_type ="
            + " ? and s.phase = ? and s.organisation_id <> ? and x.ratio is not null",
        row -> new PeerScore(row.getString(1), row.getBigDecimal(2)),
        cycle.partnershipId(),
        cycle.id(),
        cycle.partnershipId(),
        cycle.id(),
        own.settingType().code(),
        own.phase().code(),
        own.id());
  }

  /** Its own answers' worth by question in another cycle; empty when it submitted nothing there. */
  Map<String, BigDecimal> own(Cycle cycle, Organisation own) {
    var worth = new HashMap<String, BigDecimal>();
    sql.list(
        "select a.question_key, a.ratio from submission s"
            + LATEST
            + " join submission_answer a on a.submission_id = s.id and a.partnership_id ="
            + " s.partnership_id where s.partnership_id = ? and s.cycle_id = ? and"
            + " s.organisation_id = ? and a.ratio is not null",
        row -> worth.put(row.getString(1), row.getBigDecimal(2)),
        cycle.partnershipId(),
        cycle.id(),
        cycle.partnershipId(),
        cycle.id(),
        own.id());
    return worth;
  }
}
