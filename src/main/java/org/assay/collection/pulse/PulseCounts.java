package org.assay.collection.pulse;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What staff answered, as numbers: an answer adds one to each option that it chose and leaves no
 * row of its own. So nobody, with the database before them, can tell what two answers of one person
 * were, in which order answers came or when.
 */
@Singleton
public class PulseCounts {
  /** Stands where a question would for the number of answers. */
  public static final String ANSWERS = "";

  /**
   * The question by which answers are also counted by kind of work, in every survey that has it.
   */
  public static final String ROLE = "role-group";

  private static final String ADD_TO_ROLE =
      "insert into pulse_role_count (pulse_id, role_code, question_key, option_code,"
          + " partnership_id, chosen) values (?, ?, ?, ?, ?, ?) on duplicate key update chosen ="
          + " chosen + values(chosen)";

  private static final String ADD =
      "insert into pulse_count (place_id, question_key, option_code, partnership_id, chosen) values"
          + " (?, ?, ?, ?, ?) on duplicate key update chosen = chosen + values(chosen)";

  private final Sql sql;

  PulseCounts(Sql sql) {
    this.sql = sql;
  }

  /**
   * One number.
   *
   * @param question key of it; {@link #ANSWERS} for the number of answers
   * @param chosen how many chose the option; at least 0
   */
  public record Count(long place, String question, String option, int chosen) {}

  /** Words that somebody left. */
  public record Comment(long place, String words) {}

  /** Adds one answer: an option by question, and words by question. */
  @Transactional
  void add(PulsePlace place, Map<String, String> options, Map<String, String> words) {
    var chosen = new TreeMap<String, Map<String, Integer>>();
    options.forEach((question, option) -> chosen.put(question, Map.of(option, 1)));
    add(place, 1, chosen);
    var role = options.get(ROLE);
    if (role != null) addToRole(place, role, 1, chosen);
    words.forEach((question, text) -> comment(place, question, text));
  }

  /**
   * Adds many answers at once.
   *
   * @param chosen by question, how many chose each option
   */
  @Transactional
  public void add(PulsePlace place, int answers, Map<String, Map<String, Integer>> chosen) {
    var rows = new ArrayList<@Nullable Object[]>();
    rows.add(row(place, ANSWERS, "", answers));
    // In one order for everybody, so that two who answer at once never wait for each other.
    new TreeMap<>(chosen)
        .forEach(
            (question, options) ->
                new TreeMap<>(options)
                    .forEach((option, number) -> rows.add(row(place, question, option, number))));
    sql.batch(ADD, rows);
  }

  /**
   * Adds many answers of one kind of work at once, beside those of their organisation.
   *
   * @param chosen by question, how many chose each option
   */
  @Transactional
  public void addToRole(
      PulsePlace place, String role, int answers, Map<String, Map<String, Integer>> chosen) {
    var rows = new ArrayList<@Nullable Object[]>();
    rows.add(roleRow(place, role, ANSWERS, "", answers));
    new TreeMap<>(chosen)
        .forEach(
            (question, options) ->
                new TreeMap<>(options)
                    .forEach(
                        (option, number) ->
                            rows.add(roleRow(place, role, question, option, number))));
    sql.batch(ADD_TO_ROLE, rows);
  }

  private static @Nullable Object[] roleRow(
      PulsePlace place, String role, String question, String option, int chosen) {
    return new @Nullable Object[] {
      place.pulseId(), role, question, option, place.partnershipId(), chosen
    };
  }

  /** Numbers of one kind of work, in all organisations together. */
  public record RoleCount(String role, String question, String option, int chosen) {}

  public List<RoleCount> roles(Pulse pulse) {
    return sql.list(
        "select role_code, question_key, option_code, chosen from pulse_role_count where"
            + " partnership_id = ? and pulse_id = ?",
        row -> new RoleCount(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)),
        pulse.partnershipId(),
        pulse.key());
  }

  private static @Nullable Object[] row(
      PulsePlace place, String question, String option, int chosen) {
    return new @Nullable Object[] {place.key(), question, option, place.partnershipId(), chosen};
  }

  public void comment(PulsePlace place, String question, String words) {
    sql.change(
        "insert into pulse_comment (id, partnership_id, place_id, question_key, words) values (?,"
            + " ?, ?, ?, ?)",
        UUID.randomUUID().toString().replace("-", ""),
        place.partnershipId(),
        place.key(),
        question,
        words);
  }

  public List<Count> ofPulse(Pulse pulse) {
    return sql.list(
        "select c.place_id, c.question_key, c.option_code, c.chosen from pulse_count c join"
            + " pulse_place p on p.id = c.place_id where c.partnership_id = ? and p.pulse_id = ?",
        row -> new Count(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4)),
        pulse.partnershipId(),
        pulse.key());
  }

  public List<Count> ofPlace(PulsePlace place) {
    return sql.list(
        "select place_id, question_key, option_code, chosen from pulse_count where partnership_id ="
            + " ? and place_id = ?",
        row -> new Count(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4)),
        place.partnershipId(),
        place.key());
  }

  /**
   * How many answered in an organisation.
   *
   * @param district null where it has none
   */
  public record Turnout(
      long organisation,
      String sector,
      @Nullable String district,
      @Nullable String quadrant,
      int answers) {}

  /** Of every organisation that was asked. */
  public List<Turnout> turnouts(Pulse pulse) {
    return sql.list(
        "select p.organisation_id, p.sector, p.district, p.quadrant, coalesce(c.chosen,"
            + " 0) from pulse_place p"
            + " left join pulse_count c on c.place_id = p.id and c.question_key = ? where"
            + " p.partnership_id = ? and p.pulse_id = ?",
        row ->
            new Turnout(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5)),
        ANSWERS,
        pulse.partnershipId(),
        pulse.key());
  }

  /** How often each option was chosen in all organisations together, by question. */
  public Map<String, Map<String, Integer>> sums(Pulse pulse) {
    var sums = new HashMap<String, Map<String, Integer>>();
    sql.list(
            "select c.question_key, c.option_code, sum(c.chosen) from pulse_count c join"
                + " pulse_place p on p.id = c.place_id where c.partnership_id = ? and p.pulse_id ="
                + " ? group by c.question_key, c.option_code",
            row -> new Count(0, row.getString(1), row.getString(2), row.getInt(3)),
            pulse.partnershipId(),
            pulse.key())
        .forEach(
            it ->
                sums.computeIfAbsent(it.question(), question -> new HashMap<>())
                    .put(it.option(), it.chosen()));
    return sums;
  }

  /** How many answered at a place. */
  int answers(PulsePlace place) {
    return (int)
        sql.count(
            "select chosen from pulse_count where partnership_id = ? and place_id = ? and"
                + " question_key = ?",
            place.partnershipId(),
            place.key(),
            ANSWERS);
  }

  /** In no order that says anything. */
  public List<Comment> comments(PulsePlace place) {
    return sql.list(
        "select words from pulse_comment where partnership_id = ? and place_id = ? order by id",
        row -> new Comment(place.key(), row.getString(1)),
        place.partnershipId(),
        place.key());
  }

  /** Returns how many numbers and comments were deleted. */
  int purge(Pulse pulse) {
    var places =
        " where partnership_id = ? and place_id in (select id from pulse_place where pulse_id = ?)";
    sql.change(
        "delete from pulse_role_count where partnership_id = ? and pulse_id = ?",
        pulse.partnershipId(),
        pulse.key());
    return sql.change("delete from pulse_comment" + places, pulse.partnershipId(), pulse.key())
        + sql.change("delete from pulse_count" + places, pulse.partnershipId(), pulse.key());
  }
}
