package org.assay.collection.workbook.sheet;

import java.time.Instant;
import java.util.List;
import org.assay.collection.workbook.sheet.WorkbookLayout.Entry;

/**
 * What a workbook says of itself on its hidden sheet, so that it is taken back only where it came
 * from.
 *
 * @param layout of the sheets; grows when rows or columns change their meaning, or tabs their names
 * @param ownerId of the return, or of the form
 * @param collectionId of the cycle, or of the audit
 * @param sha256 of the edition
 * @param taken when it was taken out
 */
public record Manifest(
    int layout,
    long ownerId,
    long organisationId,
    long collectionId,
    String sha256,
    Instant taken,
    List<Entry> entries) {
  public static final int LAYOUT = 4;

  /** Lists had a few rows to spare only. */
  static final int SHORT_LISTS = 1;

  /** From this one on there are cells for words beside an option or a statement. */
  static final int WORDS_BESIDE = 3;

  /** From this one on a tab's name is cut between words. */
  static final int WHOLE_WORDS = 4;

  public static Manifest of(WorkbookSheet it, Instant now) {
    var place = it.place();
    return new Manifest(
        LAYOUT,
        place.id(),
        place.organisationId(),
        place.collectionId(),
        it.edition().set().sha256(),
        now,
        WorkbookLayout.entries(it));
  }

  /** All of it in one text, to be hashed. */
  String text() {
    var text = new StringBuilder();
    text.append(layout).append('\n');
    text.append(ownerId).append('\n').append(organisationId);
    text.append('\n').append(collectionId);
    text.append('\n').append(sha256).append('\n').append(taken);
    entries.forEach(e -> text.append('\n').append(e.question()).append(' ').append(e.version()));
    return text.toString();
  }
}
