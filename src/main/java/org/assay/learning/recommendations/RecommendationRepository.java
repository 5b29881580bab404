package org.assay.learning.recommendations;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.assay.learning.recommendations.rules.ChainState;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RecommendationRepository extends CrudRepository<Recommendation, Long> {

  Optional<Recommendation> findByPartnershipIdAndId(long partnershipId, long id);

  Optional<Recommendation> findByPartnershipIdAndNumber(long partnershipId, int number);

  List<Recommendation> findByPartnershipIdAndStateIn(
      long partnershipId, Collection<ChainState> states);

  List<Recommendation> findByPartnershipIdAndIdInOrderByNumber(
      long partnershipId, Collection<Long> ids);

  List<Recommendation> findByPartnershipIdOrderByNumber(long partnershipId);
}
