package org.assay.collection.answersheet;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.assay.platform.seal.SealedRecords;

/** Every sheet's chain of changes, with the answers that it ends in. */
@Singleton
class SheetTrails implements SealedRecords {
  private static final int PAGE = 100;

  private final SheetRepository sheets;
  private final TrailCheck check;

  SheetTrails(SheetRepository sheets, TrailCheck check) {
    this.sheets = sheets;
    this.check = check;
  }

  @Override
  public String name() {
    return "chains of changes";
  }

  @Override
  @Transactional
  public Checked check() {
    var broken = new ArrayList<Broken>();
    long count = 0;
    var page = sheets.after(0, PAGE);
    while (!page.isEmpty() && broken.size() < MOST) {
      page.forEach(sheet -> look(sheet, broken));
      count += page.size();
      page = sheets.after(page.getLast().id(), PAGE);
    }
    return new Checked(count, List.copyOf(broken));
  }

  private void look(Sheet sheet, List<Broken> broken) {
    if (check.of(sheet) instanceof TrailVerdict.Broken(var link, var what)) {
      broken.add(new Broken("sheet %d, link %d".formatted(sheet.id(), link), what));
    }
  }
}
