package org.assay.assurance.priorities;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The priorities of a partnership's plan, in its order. */
@Singleton
public class Priorities {
  private final PriorityRepository priorities;
  private final IndicatorRepository indicators;

  Priorities(PriorityRepository priorities, IndicatorRepository indicators) {
    this.priorities = priorities;
    this.indicators = indicators;
  }

  @Transactional
  public List<Priority> all(long partnershipId) {
    var by =
        indicators.findByPartnershipIdOrderByPosition(partnershipId).stream()
            .collect(groupingBy(IndicatorRow::priorityId));
    return priorities.findByPartnershipIdOrderByPosition(partnershipId).stream()
        .map(
            it ->
                new Priority(
                    it.tag(),
                    it.title(),
                    it.ownerBody(),
                    it.startsOn(),
                    it.endsOn(),
                    by.getOrDefault(requireNonNull(it.id()), List.of()).stream()
                        .map(IndicatorRow::indicator)
                        .toList()))
        .toList();
  }

  public Optional<Priority> find(long partnershipId, String tag) {
    return all(partnershipId).stream().filter(it -> it.tag().equals(tag)).findFirst();
  }

  /** In place of those that the partnership had. */
  @Transactional
  public void replace(long partnershipId, List<Priority> plan) {
    indicators.deleteByPartnershipId(partnershipId);
    priorities.deleteAll(priorities.findByPartnershipIdOrderByPosition(partnershipId));
    for (int i = 0; i < plan.size(); i++) {
      add(partnershipId, i + 1, plan.get(i));
    }
  }

  private void add(long partnershipId, int position, Priority it) {
    var row =
        priorities.save(
            new PriorityRow(
                null,
                partnershipId,
                it.tag(),
                it.title(),
                it.owner(),
                it.startsOn(),
                it.endsOn(),
                position));
    for (int i = 0; i < it.indicators().size(); i++) {
      indicators.save(
          IndicatorRow.of(partnershipId, requireNonNull(row.id()), i + 1, it.indicators().get(i)));
    }
  }
}
