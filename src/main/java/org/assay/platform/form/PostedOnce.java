package org.assay.platform.form;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.assay.platform.SecretToken;
import org.assay.platform.Sha256;
import org.assay.platform.Sql;

/**
 * Answers a form that is sent twice, by a button pressed again or a browser that tries again, as it
 * was answered the first time. Each form that adds something carries a key of its own; the same key
 * with the same content counts once.
 */
@Singleton
public class PostedOnce {
  /** The box that holds the key. */
  public static final String BOX = "once";

  private final Sql sql;
  private final Clock clock;

  PostedOnce(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** For a form that is drawn now. */
  public static String key() {
    return SecretToken.name();
  }

  /**
   * Does the work in one transaction with the note that it was done. Anyone who sends the same at
   * that time waits for it. What is refused is not noted, so that it can be put right and sent
   * again.
   *
   * @param sent as the framework read it; without a key the work is just done
   * @param work leads somewhere else when it succeeds
   */
  @Transactional
  public HttpResponse<?> answer(
      long personId, Map<String, Object> sent, Supplier<HttpResponse<?>> work) {
    if (!new FormInput(sent).text(BOX).matches("[0-9a-f]{32}")) return work.get();
    var mark = Sha256.hex(personId + "\n" + new TreeMap<>(sent));
    var now = clock.instant();
    // Those who send the same queue here: waiting for one another's key could end in a deadlock.
    sql.first("select id from person where id = ? for update", row -> row.getLong(1), personId);
    var first =
        sql.change(
                "insert ignore into posted_form (mark, person_id, posted_at) values "
                    + Sql.marks(3),
                mark,
                personId,
                now)
            == 1;
    return first ? done(mark, work.get()) : again(mark, work);
  }

  private HttpResponse<?> done(String mark, HttpResponse<?> answer) {
    var location = answer.header(HttpHeaders.LOCATION);
    if (location == null) {
      sql.change("delete from posted_form where mark = ?", mark);
    } else {
      sql.change("update posted_form set location = ? where mark = ?", location, mark);
    }
    return answer;
  }

  private HttpResponse<?> again(String mark, Supplier<HttpResponse<?>> work) {
    return sql.first(
            "select location from posted_form where mark = ?",
            row -> URI.create(row.getString(1)),
            mark)
        .<HttpResponse<?>>map(HttpResponse::seeOther)
        .orElseGet(work);
  }
}
