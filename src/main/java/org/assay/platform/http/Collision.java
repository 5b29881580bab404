package org.assay.platform.http;

import io.micronaut.data.exceptions.OptimisticLockException;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * Tells when two requests wanted the same at the same time and the database let the first have it:
 * a row that is there already, or one that moved on. The second changed nothing.
 */
final class Collision {
  private static final int H2_DUPLICATE = 23505;
  private static final int MYSQL_DUPLICATE = 1062;

  private Collision() {}

  static boolean in(Throwable thrown) {
    return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
        .anyMatch(each -> each instanceof OptimisticLockException || duplicate(each));
  }

  private static boolean duplicate(Throwable thrown) {
    return thrown instanceof SQLException refused
        && (refused.getErrorCode() == H2_DUPLICATE || refused.getErrorCode() == MYSQL_DUPLICATE);
  }
}
