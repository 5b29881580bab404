package org.assay.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.platform.Sql;

/**
 * The yardstick of a save: the same rows of the same tables in one transaction, with nothing asked,
 * read or checked.
 */
@Controller("/bare")
@Secured(SecurityRule.IS_ANONYMOUS)
class BareController {
  private static final String HASH = "0".repeat(64);

  private final Sql sql;
  private final Clock clock;
  private final ObjectMapper json = new ObjectMapper();

  BareController(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Put("/{id}/{seq}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  Map<String, Object> save(long id, int seq, @Body byte[] body) throws IOException {
    var now = clock.instant();
    var rows = new ArrayList<Object[]>();
    for (var answer : json.readTree(body).get("answers").properties()) {
      var code = answer.getValue().get("value").asText();
      rows.add(new Object[] {code, "{\"value\":\"" + code + "\"}", seq, now, id, answer.getKey()});
    }
    sql.batch(
        "update answer set option_code = ?, answer_json = ?, version = ?, updated_at = ? where"
            + " sheet_id = ? and question_key = ?",
        rows);
    sql.change(
        "insert into change_trail (sheet_id, seq, partnership_id, person_id, at, kind,"
            + " changes_json, previous_hash, key_name, hash) values (?, ?, 0, 0, ?, 'answered', ?,"
            + " ?, 'bare', ?)",
        id,
        seq,
        now,
        new String(body, java.nio.charset.StandardCharsets.UTF_8),
        HASH,
        HASH);
    sql.change("update answer_sheet set trail_seq = ?, trail_hash = ? where id = ?", seq, HASH, id);
    return Map.of("versions", List.of(seq));
  }
}
