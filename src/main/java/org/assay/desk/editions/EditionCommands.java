package org.assay.desk.editions;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assay.collection.cycles.Editions;
import org.assay.engine.questionset.Fault;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.people.identity.Role;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Looks after a partnership's own question sets from the command line, by the rules of the page.
 */
@Singleton
class EditionCommands {
  private final OwnEditions own;
  private final Editions editions;
  private final Register register;
  private final People people;
  private final Sql sql;

  EditionCommands(OwnEditions own, Editions editions, Register register, People people, Sql sql) {
    this.own = own;
    this.editions = editions;
    this.register = register;
    this.people = people;
    this.sql = sql;
  }

  /**
   * What the command prints.
   *
   * @param code 0 done, 1 refused, 2 wrong usage
   */
  record Told(int code, List<String> lines) {
    static Told done(String line) {
      return new Told(0, List.of(line));
    }

    static Told refused(String line) {
      return new Told(1, List.of(line));
    }
  }

  /**
   * For whom it is done.
   *
   * @param partnership its name; null where the administrator has one alone
   */
  record Administrator(String email, @Nullable String partnership) {}

  private interface Work {
    Told with(Caller caller);
  }

  Told list(Administrator as) {
    return as(
        as,
        caller -> {
          var lines = new ArrayList<String>();
          own.waiting(caller)
              .forEach(it -> lines.add(it.questionSetId() + " " + it.version() + " waiting"));
          editions
              .all(caller.partnershipId())
              .forEach(
                  it ->
                      lines.add(
                          it.id()
                              + " "
                              + it.version()
                              + (it.retired() ? " retired" : " published")
                              + (it.own() ? "" : " (comes with Assay)")));
          return new Told(0, lines);
        });
  }

  Told upload(Administrator as, byte[] document) {
    return as(
        as,
        caller ->
            switch (own.upload(caller, document)) {
              case OwnEditions.Uploaded.Draft(var _, var warnings) -> {
                var lines = lines(warnings);
                lines.add("It waits for another administrator to publish it.");
                yield new Told(0, lines);
              }
              case OwnEditions.Uploaded.Refused(var faults) -> {
                var lines = lines(faults);
                lines.add("The question set was not kept. Correct it and upload it again.");
                yield new Told(1, lines);
              }
            });
  }

  Told publish(Administrator as, String id, String version) {
    return as(
        as,
        caller ->
            own.waiting(caller).stream()
                .filter(it -> it.questionSetId().equals(id) && it.version().equals(version))
                .findFirst()
                .map(it -> published(own.publish(caller, it)))
                .orElseGet(
                    () ->
                        Told.refused("No question set %s %s is waiting.".formatted(id, version))));
  }

  private static Told published(OwnEditions.Published outcome) {
    return switch (outcome) {
      case OwnEditions.Published.Done(var id, var version) ->
          Told.done("Published %s %s.".formatted(id, version));
      case OwnEditions.Published.Refused(var why) -> Told.refused(why + ".");
    };
  }

  /**
   * @param retired false to use it again
   */
  Told retire(Administrator as, String id, String version, boolean retired) {
    return as(
        as,
        caller -> {
          var mine =
              editions.all(caller.partnershipId()).stream()
                  .anyMatch(it -> it.own() && it.id().equals(id) && it.version().equals(version));
          if (!mine) {
            return Told.refused(
                "No published question set %s %s is this partnership's own."
                    .formatted(id, version));
          }
          editions.retire(caller.partnershipId(), id, version, retired);
          return Told.done(
              (retired ? "No new cycle can ask %s %s." : "Cycles can ask %s %s again.")
                  .formatted(id, version));
        });
  }

  private Told as(Administrator as, Work work) {
    var found =
        register.partnerships().stream()
            .filter(it -> as.partnership() == null || it.name().equals(as.partnership()))
            .filter(it -> people.holds(as.email(), it.id(), Role.ADMIN))
            .toList();
    return switch (found.size()) {
      case 0 -> new Told(2, List.of("No administrator has the address " + as.email() + "."));
      case 1 -> work.with(caller(as.email(), found.getFirst()));
      default ->
          new Told(
              2,
              List.of(
                  "Say which partnership with --partnership: "
                      + String.join(", ", found.stream().map(Partnership::name).toList())
                      + "."));
    };
  }

  private Caller caller(String email, Partnership partnership) {
    return sql.first(
            "select id, name from person where email = ?",
            row ->
                new Caller(
                    row.getLong(1), row.getString(2), partnership.id(), Role.ADMIN, null, null),
            email.strip().toLowerCase(Locale.ROOT))
        .orElseThrow();
  }

  private static List<String> lines(List<Fault> faults) {
    var lines = new ArrayList<String>();
    for (var it : faults) {
      var pointer = it.pointer().isEmpty() ? "-" : it.pointer();
      var suggestion = it.suggestion() == null ? "" : " " + it.suggestion();
      lines.add(
          "%s %s %s %s%s"
              .formatted(
                  it.severity().name().toLowerCase(Locale.ROOT),
                  it.rule(),
                  pointer,
                  it.said(),
                  suggestion)
              .replaceAll("\\s+", " "));
    }
    return lines;
  }
}
