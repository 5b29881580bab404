package org.assay.collection.respond.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What a standard shows of proposals above its questions.
 *
 * @param waiting questions that wait for a decision
 * @param changed questions that are new or not what they were
 * @param onlyChanged whether only those are on the page
 * @param together what one press may confirm, by source
 */
public record SectionProposals(
    int waiting, int changed, boolean onlyChanged, List<Together> together) {
  static final String CHANGED = "changed";

  /** Proposals of one source to questions that did not change. */
  public record Together(String source, List<String> questions) {
    public String words() {
      return "Confirm all " + questions.size();
    }
  }

  /** Without what one press would confirm, since that is off the page. */
  SectionProposals filtered() {
    return new SectionProposals(waiting, changed, true, List.of());
  }

  static SectionProposals of(List<StandardQuestion> blocks, boolean onlyChanged) {
    var together = new LinkedHashMap<String, List<String>>();
    for (var block : blocks) {
      block.beside().forward().cards().stream()
          .filter(ProposalCard::together)
          .forEach(
              card ->
                  together
                      .computeIfAbsent(card.source(), any -> new ArrayList<>())
                      .add(card.question()));
    }
    return new SectionProposals(
        (int) blocks.stream().filter(it -> it.beside().forward().waits()).count(),
        (int) blocks.stream().filter(it -> it.beside().forward().changed()).count(),
        onlyChanged,
        together.entrySet().stream()
            .filter(it -> it.getValue().size() > 1)
            .map(it -> new Together(it.getKey(), it.getValue()))
            .toList());
  }
}
