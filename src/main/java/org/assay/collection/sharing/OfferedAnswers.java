package org.assay.collection.sharing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.collection.bringforward.Proposal;

/**
 * What an offer says to one return.
 *
 * @param left what does not carry
 * @param added how many questions are asked here and were not answered there
 */
public record OfferedAnswers(Offer offer, List<Proposal> proposals, List<Left> left, int added) {

  /** A question as it was asked there, and why its answer does not carry. */
  public record Left(String question, String why) {}

  /** What does not carry, gathered by the reason. */
  public Map<String, List<String>> leftBehind() {
    return left.stream()
        .collect(
            Collectors.groupingBy(
                Left::why,
                LinkedHashMap::new,
                Collectors.mapping(Left::question, Collectors.toList())));
  }
}
