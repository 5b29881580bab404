package org.assay.collection.workbook.sheet;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.assay.collection.workbook.sheet.WorkbookLayout.Entry;
import org.assay.collection.workbook.xlsx.WorkbookCells;
import org.assay.platform.Sha256;
import org.jspecify.annotations.Nullable;

/** Spreads a manifest over the hidden sheet, and reads it back. */
final class ManifestReader {
  private static final String QUESTION = "question ";

  private ManifestReader() {}

  record Line(String name, String value) {}

  static List<Line> lines(Manifest manifest) {
    var lines = new ArrayList<Line>();
    lines.add(new Line("layout", Integer.toString(manifest.layout())));
    lines.add(new Line("return", Long.toString(manifest.ownerId())));
    lines.add(new Line("organisation", Long.toString(manifest.organisationId())));
    lines.add(new Line("cycle", Long.toString(manifest.collectionId())));
    lines.add(new Line("sha256", manifest.sha256()));
    lines.add(new Line("taken", manifest.taken().toString()));
    manifest
        .entries()
        .forEach(e -> lines.add(new Line(QUESTION + e.question(), Integer.toString(e.version()))));
    lines.add(new Line("check", check(manifest)));
    return lines;
  }

  /** Null when it is not whole, or was changed. */
  static @Nullable Manifest read(WorkbookCells.Sheet sheet) {
    var named = new HashMap<String, String>();
    var entries = new ArrayList<Entry>();
    try {
      for (var row : sheet.rows().keySet()) {
        var name = sheet.text(row, 0);
        var value = sheet.text(row, 1);
        if (name.startsWith(QUESTION)) {
          entries.add(new Entry(name.substring(QUESTION.length()), Integer.parseInt(value)));
        } else {
          named.put(name, value);
        }
      }
      var manifest =
          new Manifest(
              Integer.parseInt(named.getOrDefault("layout", "")),
              Long.parseLong(named.getOrDefault("return", "")),
              Long.parseLong(named.getOrDefault("organisation", "")),
              Long.parseLong(named.getOrDefault("cycle", "")),
              named.getOrDefault("sha256", ""),
              Instant.parse(named.getOrDefault("taken", "")),
              List.copyOf(entries));
      return check(manifest).equals(named.get("check")) ? manifest : null;
    } catch (NumberFormatException | DateTimeException e) {
      return null;
    }
  }

  /**
   * Against slips, not forgers: the person who forges it can reach only answers that they may
   * change anyway.
   */
  private static String check(Manifest manifest) {
    return Sha256.hex(manifest.text());
  }
}
