package org.assay.learning.recommendations.reviews;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.LocalDate;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/**
 * A review, or another source of recommendations, with where it stands.
 *
 * @param sourceReference its name, as recommendations name it
 * @param responseDueOn by which the partnership answers it
 */
@MappedEntity("learning_review")
public record Review(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    String sourceKind,
    String sourceReference,
    ReviewStage stage,
    @Nullable LocalDate publishedOn,
    @Nullable LocalDate responseDueOn,
    long changedBy,
    LocalDate changedOn,
    @Version int version) {
  /**
   * For instance "Response due by 3 March 2027. Published on 1 December 2026", or "Published on …".
   */
  public String words() {
    var said = stage.label();
    if (stage == ReviewStage.RESPONSE_DUE && responseDueOn != null) {
      said += " by " + England.date(responseDueOn);
    }
    if (publishedOn == null) return said;
    return stage == ReviewStage.PUBLISHED
        ? said + " on " + England.date(publishedOn)
        : said + ". Published on " + England.date(publishedOn);
  }
}
