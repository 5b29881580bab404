package org.assay.collection.workbook.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.assay.engine.answering.Finding;

/** Finds the cell of a workbook that a finding about an answer means. */
final class CellLocator {
  private record Place(WorkbookLayout.Sheet sheet, WorkbookLayout.Placed row, AnswerCell slot) {}

  private final Map<String, List<Place>> places = new HashMap<>();

  /** By question, the cells that hold something, by path. */
  private final Map<String, Map<String, String>> cells;

  CellLocator(WorkbookLayout plan, Map<String, Map<String, String>> cells) {
    this.cells = cells;
    for (var sheet : plan.sheets()) {
      for (var placed : sheet.rows()) {
        for (var slot : placed.line().slots()) {
          places
              .computeIfAbsent(placed.question().key(), k -> new ArrayList<>())
              .add(new Place(sheet, placed, slot));
        }
      }
    }
  }

  WorkbookFault fault(Finding finding) {
    var key = String.valueOf(finding.question());
    var of = places.getOrDefault(key, List.of());
    if (of.isEmpty()) {
      return new WorkbookFault(finding.code(), "", "", finding.question(), null, finding.message());
    }
    var place = place(of, path(key, finding.pointer()));
    return SheetCheck.at(
        place.sheet(),
        place.row(),
        place.slot().column(),
        finding.code(),
        withoutRef(finding.message(), place.row().question().ref()));
  }

  /** The fault names the question itself. */
  private static String withoutRef(String message, String ref) {
    var rest = message.startsWith(ref + ": ") ? message.substring(ref.length() + 2) : message;
    return rest.substring(0, 1).toUpperCase(java.util.Locale.UK) + rest.substring(1);
  }

  /** The place itself, or the nearest that holds it or is part of it. */
  private static Place place(List<Place> of, String path) {
    for (var at = path; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('/')))) {
      for (var place : of) {
        var own = place.slot().path();
        if (own.equals(at) || own.startsWith(at + "/") || own.startsWith(at + "=")) return place;
      }
    }
    return of.getFirst();
  }

  /** A pointer counts the rows of an answer; a sheet may have empty ones between them. */
  private String path(String key, String pointer) {
    var path = pointer.replaceFirst("^/answers/[^/]*/?", "").replace("~1", "/").replace("~0", "~");
    var parts = path.split("/");
    boolean counted = parts.length > 1 && parts[1].matches("\\d{1,9}");
    if (!counted) return path;
    var used = used(parts[0] + "/", cells.getOrDefault(key, Map.of()));
    int index = Integer.parseInt(parts[1]);
    if (index < used.size()) parts[1] = String.valueOf(used.get(index));
    return String.join("/", parts);
  }

  private static List<Integer> used(String prefix, Map<String, String> cells) {
    var used = new TreeSet<Integer>();
    for (var path : cells.keySet()) {
      var rest = path.startsWith(prefix) ? path.substring(prefix.length()).split("/")[0] : "";
      if (rest.matches("\\d{1,9}")) used.add(Integer.valueOf(rest));
    }
    return List.copyOf(used);
  }
}
