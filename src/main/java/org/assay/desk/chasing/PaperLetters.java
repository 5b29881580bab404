package org.assay.desk.chasing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.collection.cycles.Cycle;
import org.assay.desk.chasing.ChaseListRepository.Chased;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.directory.Sector;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.pdf.Brands;
import org.assay.reporting.pdf.PdfRenderer;

/** Sets the letters of the last steps of the ladder: to the head or chief officer, to the chair. */
@Singleton
class PaperLetters {
  private final Register register;
  private final PdfRenderer renderer;
  private final Brands brands;
  private final Clock clock;

  PaperLetters(Register register, PdfRenderer renderer, Brands brands, Clock clock) {
    this.register = register;
    this.renderer = renderer;
    this.brands = brands;
    this.clock = clock;
  }

  /**
   * @param kind to the head or to the chair
   * @return a PDF/UA-1 document
   */
  byte[] pdf(Caller caller, Cycle cycle, Chased it, RungKind kind) {
    return renderer.render(
        "chase-letter", letter(caller, cycle, it, kind), brands.of(caller.partnershipId()));
  }

  private PaperLetter letter(Caller caller, Cycle cycle, Chased it, RungKind kind) {
    var partnership =
        register.partnership(caller.partnershipId()).map(Partnership::name).orElse("");
    var now = clock.instant();
    var words = new OutstandingWords(cycle, now);
    return new PaperLetter(
        masthead(partnership, cycle, it, words.title()),
        addressee(it, kind),
        England.date(England.day(now)),
        "Dear "
            + Addressee.of(Sector.of(it.sector()), it.type(), kind)
                .toLowerCase(java.util.Locale.UK),
        words.outstanding(),
        words.ask(),
        kind == RungKind.LETTER_CHAIR
            ? "We have written to your head or chief officer as well. If you need help, please tell"
                + " us."
            : "If you need help, or the person who used to answer has left, please tell us. We can"
                + " give someone else access.",
        partnership);
  }

  private Masthead masthead(String partnership, Cycle cycle, Chased it, String title) {
    return new Masthead(
        partnership, "", title, cycle.title(), clock.instant(), "To", it.name(), "", "", "", "");
  }

  private static String addressee(Chased it, RungKind kind) {
    var address = it.address();
    var lines =
        Stream.of(
            kind == RungKind.LETTER_HEAD && it.head() != null ? it.head() : "",
            Addressee.of(Sector.of(it.sector()), it.type(), kind),
            it.name(),
            address == null ? "" : address.replace(", ", "\n"));
    return lines.filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
  }
}
