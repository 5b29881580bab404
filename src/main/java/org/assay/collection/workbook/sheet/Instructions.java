package org.assay.collection.workbook.sheet;

import java.time.Instant;
import java.util.List;
import org.assay.platform.England;

/** The first sheet: whose workbook this is, and how to fill it in. */
public record Instructions(String title, List<Fact> facts, List<String> steps) {
  record Fact(String name, String value) {}

  static Instructions of(WorkbookSheet it, Instant taken) {
    var set = it.edition().set();
    var labels = it.labels();
    return new Instructions(
        set.title(),
        List.of(
            new Fact("Organisation", labels.organisation()),
            new Fact(labels.collection(), labels.title()),
            new Fact("Downloaded", time(taken))),
        List.of(
            "There is a sheet for each "
                + labels.part()
                + ". Write in the white cells only; everything else is"
                + " locked.",
            "Where a cell has a list, choose from it. Write dates as 27/03/2026 and months as"
                + " 03/2026.",
            "“Must”: the law requires it, or statutory guidance says that you must. “Should”:"
                + " statutory guidance says that you should. “Local”: your partnership asks for"
                + " it.",
            "Your answers so far are in the white cells already, with a copy beside them. A cell"
                + " that you leave alone changes nothing. A cell that you empty clears that"
                + " answer.",
            "Do not move or delete rows, columns or sheets. Do not use formulas. The workbook works"
                + " out no score.",
            "Do not write anything that could identify a child or a family.",
            "A workbook cannot hold files. Those you sent are named here; add others online.",
            "Send the workbook back on the page of your "
                + labels.owner()
                + ","
                + " under “Work without a network”. You see"
                + " what would change before anything is saved. If somebody has changed the same"
                + " answer online, you choose between the two.",
            "Keep this file safe and delete it once you have sent it back and saved its answers."));
  }

  public static String time(Instant at) {
    return England.date(at) + ", " + England.time(at);
  }
}
