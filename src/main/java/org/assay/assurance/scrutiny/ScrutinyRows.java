package org.assay.assurance.scrutiny;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads and writes the rows of comments. */
final class ScrutinyRows {
  private ScrutinyRows() {}

  @JdbcRepository(dialect = Dialect.MYSQL)
  interface Comments extends CrudRepository<CommentedFigure, Long> {

    List<CommentedFigure> findByPartnershipIdOrderByIdDesc(long partnershipId);

    List<CommentedFigure> findByPartnershipIdAndPageOrderById(long partnershipId, String page);

    Optional<CommentedFigure> findByPartnershipIdAndId(long partnershipId, long id);
  }

  @JdbcRepository(dialect = Dialect.MYSQL)
  interface Entries extends CrudRepository<ScrutinyEntry, Long> {

    List<ScrutinyEntry> findByPartnershipIdAndCommentIdInOrderById(
        long partnershipId, Collection<Long> commentIds);
  }
}
