package org.assay.reporting.boardpack;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.function.IntFunction;
import org.assay.assurance.moderation.ModerationResults;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.returns.Briefings;
import org.assay.collection.returns.ReturnView;
import org.assay.people.directory.Register;
import org.assay.people.identity.People;
import org.assay.reporting.paper.Brand;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.pdf.Brands;
import org.assay.reporting.pdf.PdfRenderer;
import org.jspecify.annotations.Nullable;

/** Makes the board pack of a return that waits for sign-off. */
@Singleton
public class BoardPackRenderer {
  private final Briefings briefings;
  private final ModerationResults moderation;
  private final Cycles cycles;
  private final Register register;
  private final People people;
  private final PdfRenderer renderer;
  private final Brands brands;

  BoardPackRenderer(
      Briefings briefings,
      ModerationResults moderation,
      Cycles cycles,
      Register register,
      People people,
      PdfRenderer renderer,
      Brands brands) {
    this.briefings = briefings;
    this.moderation = moderation;
    this.cycles = cycles;
    this.register = register;
    this.people = people;
    this.renderer = renderer;
    this.brands = brands;
  }

  /**
   * @param view of a return that was sent for sign-off
   * @return a PDF/UA-1 document of one page
   */
  public byte[] pdf(ReturnView view) {
    var partnership = register.partnership(view.agencyReturn().partnershipId()).orElseThrow();
    var by = view.agencyReturn().declaredBy();
    var briefing = briefings.of(view);
    var moderated = moderated(view);
    var name = by == null ? "" : people.names(Set.of(by)).getOrDefault(by, "");
    return onePage(
        renderer,
        room -> BoardPackBuilder.of(briefing, partnership.name(), name, moderated, room),
        brands.of(partnership.id()));
  }

  /** What was found in this return before it was reopened, or in that of the cycle before. */
  private @Nullable String moderated(ReturnView view) {
    var cycle = view.asking().cycle();
    return moderation
        .lastOf(
            cycle.partnershipId(),
            view.agencyReturn().organisationId(),
            cycle.id(),
            cycle.previousId())
        .filter(it -> it.whole().moderated() != null)
        .map(
            it ->
                "Of “%s”, submission %d, %s was claimed and moderators found %s; they marked %s."
                    .formatted(
                        cycles
                            .find(cycle.partnershipId(), it.cycleId())
                            .map(Cycle::title)
                            .orElse("an earlier cycle"),
                        it.submission(),
                        FigureWords.percent(it.whole().claimed()),
                        FigureWords.percent(it.whole().moderated()),
                        FigureWords.number(it.whole().marked(), "answer")))
        .orElse(null);
  }

  /** As much as one page holds. */
  static byte[] onePage(PdfRenderer renderer, IntFunction<BoardPack> pack, Brand brand) {
    return renderer.onePage("board-pack", pack, BoardPackBuilder.MOST_ROOM, brand);
  }
}
