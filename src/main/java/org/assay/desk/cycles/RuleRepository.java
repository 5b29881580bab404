package org.assay.desk.cycles;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.platform.Sql;

/** By which rule the organisations of a cycle were asked, and whom it leaves out. */
@Singleton
class RuleRepository {
  private final Sql sql;

  RuleRepository(Sql sql) {
    this.sql = sql;
  }

  record Stored(AskingRule rule, boolean interim) {}

  /** An organisation left out, by name. */
  record LeftOut(String name, String reason) {}

  void save(long partnershipId, long cycleId, CyclePlan plan) {
    var rule = plan.rule();
    sql.change(
        "insert into cycle_rule (cycle_id, partnership_id, kinds, districts, group_ids, interim)"
            + " values (?, ?, ?, ?, ?, ?)",
        cycleId,
        partnershipId,
        String.join("\n", rule.kinds()),
        String.join("\n", rule.districts()),
        rule.groups().stream().map(String::valueOf).collect(Collectors.joining("\n")),
        plan.interim());
    sql.batch(
        "insert into cycle_exclusion (cycle_id, organisation_id, partnership_id, reason) values"
            + " (?, ?, ?, ?)",
        plan.exclusions().stream()
            .map(it -> new Object[] {cycleId, it.organisation().id(), partnershipId, it.reason()})
            .toList());
  }

  Optional<Stored> find(long partnershipId, long cycleId) {
    return sql.first(
        "select kinds, districts, group_ids, interim from cycle_rule where partnership_id = ? and"
            + " cycle_id = ?",
        row ->
            new Stored(
                new AskingRule(
                    lines(row.getString(1)),
                    lines(row.getString(2)),
                    lines(row.getString(3)).stream().map(Long::valueOf).toList()),
                row.getBoolean(4)),
        partnershipId,
        cycleId);
  }

  List<LeftOut> leftOut(long partnershipId, long cycleId) {
    return sql.list(
        "select o.name, e.reason from cycle_exclusion e join organisation o on o.id ="
            + " e.organisation_id where e.partnership_id = ? and e.cycle_id = ? order by o.name",
        row -> new LeftOut(row.getString(1), row.getString(2)),
        partnershipId,
        cycleId);
  }

  private static List<String> lines(String text) {
    return Arrays.stream(text.split("\n")).filter(it -> !it.isEmpty()).toList();
  }
}
