package org.assay.desk.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assay.desk.register.list.ListKind;
import org.assay.desk.register.list.ListLine;
import org.assay.desk.register.list.RegisterFacts;
import org.assay.desk.register.list.RegisterField;
import org.assay.desk.register.list.RowReader;
import org.assay.desk.register.list.RowReading;
import org.assay.desk.register.list.SuccessionKind;
import org.assay.desk.register.list.UnreadableListException;
import org.assay.people.directory.Sector;
import org.jspecify.annotations.Nullable;

/** Holds the lines of one list against the register, some hundreds at a time. */
final class Staging {
  private static final int AT_ONCE = 500;
  private static final int NAMED = 5;

  /** Lines that are not in the list come after those that are. */
  private static final int AFTER_THE_LIST = 10_000_000;

  private final ImportRepository imports;
  private final KnownRepository known;
  private final long id;
  private final long partnershipId;
  private final ListKind kind;
  private final RowReader reader;
  private final LocalDate today;
  private final Map<String, String> districts;
  private final Map<String, String> groups;
  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<Integer, Pending> pending = new TreeMap<>();
  private final List<ImportRow> rows = new ArrayList<>();
  private final OtherDistricts otherDistricts = new OtherDistricts();
  private final Map<String, Integer> otherAuthorities = new HashMap<>();
  private int read;
  private int unchanged;
  private int elsewhere;
  private int toDo;

  Staging(
      ImportRepository imports,
      KnownRepository known,
      long id,
      long partnershipId,
      ListKind kind,
      RowReader reader,
      LocalDate today) {
    this.imports = imports;
    this.known = known;
    this.id = id;
    this.partnershipId = partnershipId;
    this.kind = kind;
    this.reader = reader;
    this.today = today;
    this.districts = known.districts(partnershipId);
    this.groups = kind == ListKind.GROUPS ? known.groups(partnershipId) : Map.of();
  }

  private record Pending(String reference, String name, RegisterFacts facts, String note) {}

  void add(ListLine line) {
    read++;
    if (line.isCutShort() && kind.national()) {
      refuse(
          line,
          "The line has %d of %d columns. The file may have been cut short here"
              .formatted(line.fields().size(), line.columns().size()));
      return;
    }
    switch (reader.read(line)) {
      case RowReading.Elsewhere(var authority) -> {
        elsewhere++;
        otherAuthorities.merge(authority, 1, Integer::sum);
      }
      case RowReading.LeftOut(var why) -> row(line, RowOutcome.LEFT_OUT, why);
      case RowReading.Refused(var why) -> refuse(line, why);
      case RowReading.Read(var facts, var note) -> addRead(line, facts, note);
    }
  }

  private void refuse(ListLine line, String why) {
    // What is refused is in the list all the same, and so is not missing from it.
    if (!reader.reference(line).isEmpty()) seen.putIfAbsent(reader.reference(line), line.number());
    row(line, RowOutcome.REFUSED, why);
  }

  private void row(ListLine line, RowOutcome outcome, String words) {
    rows.add(
        ImportRow.of(
            line.number(), outcome, reader.reference(line), reader.name(line), words, null));
    if (rows.size() >= AT_ONCE) flush();
  }

  private void addRead(ListLine line, RegisterFacts facts, String note) {
    var reference = reader.reference(line);
    var first = seen.putIfAbsent(reference, line.number());
    if (first != null) {
      if (kind != ListKind.SUCCESSION) {
        row(line, RowOutcome.REFUSED, "Line %d has the same organisation".formatted(first));
      }
      return;
    }
    checkDistrict(facts);
    pending.put(line.number(), new Pending(reference, reader.name(line), facts, note));
    if (pending.size() >= AT_ONCE) flush();
  }

  private void checkDistrict(RegisterFacts facts) {
    var district = facts.get(RegisterField.DISTRICT);
    if (district.isEmpty()) return;
    var ours = districts.get(district.toLowerCase(Locale.ROOT));
    if (ours == null) {
      otherDistricts.add(district);
      facts.without(RegisterField.DISTRICT).put(RegisterField.OTHER_DISTRICT, district);
    } else facts.put(RegisterField.DISTRICT, ours);
  }

  private void flush() {
    var found = found();
    pending.forEach(
        (line, it) -> {
          var row = row(line, it, change(it, found));
          if (row == null) unchanged++;
          else rows.add(row);
        });
    pending.clear();
    imports.addRows(id, rows);
    rows.clear();
  }

  private @Nullable ImportRow row(int line, Pending it, RowChange change) {
    var outcome = change.outcome();
    if (outcome == null) return OtherDistricts.row(line, it.reference(), it.name(), it.facts());
    if (outcome.applies()) toDo++;
    var note = it.note().isEmpty() ? "" : ". " + it.note();
    return ImportRow.of(
        line,
        outcome,
        it.reference(),
        it.name(),
        change.words() + note,
        outcome.applies() ? it.facts().stored() : null);
  }

  private Map<String, KnownOrganisation> found() {
    var urns = new HashSet<String>();
    var names = new HashSet<String>();
    for (var it : pending.values()) {
      var urn = it.facts().get(RegisterField.URN);
      if (urn.isEmpty()) names.add(it.name().toLowerCase(Locale.ROOT));
      else urns.add(urn);
      var successor = it.facts().get(RegisterField.SUCCESSOR);
      if (!successor.isEmpty()) urns.add(successor);
    }
    var found = new HashMap<>(known.withUrns(partnershipId, urns));
    if (kind == ListKind.ORGANISATIONS) found.putAll(known.named(partnershipId, names));
    return found;
  }

  private RowChange change(Pending it, Map<String, KnownOrganisation> found) {
    var urn = it.facts().get(RegisterField.URN);
    var before = found.get(urn.isEmpty() ? it.name().toLowerCase(Locale.ROOT) : urn);
    return switch (kind) {
      case SUCCESSION -> followed(it.facts(), before, found);
      case KINDS ->
          new RowChange(
              RowOutcome.WANTED, RegisterField.TYPE.words(it.facts().get(RegisterField.TYPE)));
      case GROUPS ->
          RowChange.ofGroup(
              it.facts().get(RegisterField.GROUP_NAME),
              groups.get(it.facts().get(RegisterField.GROUP)));
      case SCHOOLS, CHILDCARE, GROUP_LINKS, ORGANISATIONS, OTHER ->
          before == null && RowChange.isPast(it.facts(), today)
              ? new RowChange(RowOutcome.LEFT_OUT, "It closed before it was in your register")
              : RowChange.of(it.facts(), before);
    };
  }

  private static RowChange followed(
      RegisterFacts facts,
      @Nullable KnownOrganisation before,
      Map<String, KnownOrganisation> found) {
    var after = found.get(facts.get(RegisterField.SUCCESSOR));
    if (before == null || after == null) {
      return new RowChange(RowOutcome.NOT_HERE, "One of the two is not in your register");
    }
    var words = SuccessionKind.of(facts.get(RegisterField.SUCCESSION)).words();
    return new RowChange(
        RowOutcome.FOLLOWED,
        "%s %s %s".formatted(before.organisation().name(), words, after.organisation().name()));
  }

  void finish() {
    flush();
    if (read > 0 && elsewhere == read) throw new UnreadableListException(nothingOfOurs());
    if (read == 0) {
      throw new UnreadableListException(
          "The file has column names and no line below them. Choose the list again.");
    }
    int open = kind.national() ? addMissing() : 0;
    imports.staged(
        id,
        ImportState.PREVIEW,
        new ImportRepository.StagedCounts(read, unchanged, elsewhere, open, toDo),
        otherDistricts.stored());
  }

  /** What is in the register and not in the list stays, and is named. */
  private int addMissing() {
    var sector = kind == ListKind.SCHOOLS ? Sector.EDUCATION : Sector.EARLY_YEARS;
    var open = known.open(partnershipId, sector, today);
    var line = AFTER_THE_LIST;
    for (var it : open) {
      var urn = String.valueOf(it.urn());
      if (seen.containsKey(urn)) continue;
      rows.add(
          ImportRow.of(
              line++,
              RowOutcome.MISSING,
              urn,
              it.name(),
              "It stays in your register. If it has closed, open its page and enter the date",
              null));
      if (rows.size() >= AT_ONCE) flush();
    }
    flush();
    return open.size();
  }

  private String nothingOfOurs() {
    var most =
        otherAuthorities.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(NAMED)
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    return "No line is of the local authority that you entered. The file has "
        + most
        + (otherAuthorities.size() > NAMED ? " and others" : "")
        + ". Enter the name as the file has it.";
  }
}
