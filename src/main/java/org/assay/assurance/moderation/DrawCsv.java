package org.assay.assurance.moderation;

import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.assurance.moderation.sample.Draw;
import org.assay.assurance.moderation.sample.RiskReason;
import org.assay.assurance.moderation.sample.SampleDraw;
import org.assay.assurance.moderation.sample.SampleDraw.Drawn;
import org.assay.collection.returns.WithheldReturns;
import org.assay.people.identity.Caller;
import org.assay.platform.SpreadsheetText;

/**
 * What a sample was drawn from, with the lot and the reasons of each return, so that anybody can
 * repeat the draw. The lot is SHA-256 over the seed, a stroke and the organisation's number.
 */
@Singleton
class DrawCsv {
  private static final List<String> HEAD =
      List.of("organisation", "number", "kind", "lot", "reasons", "why", "drawn");

  private final Moderations moderations;
  private final CandidateRepository candidates;
  private final List<WithheldReturns> withheld;

  DrawCsv(Moderations moderations, CandidateRepository candidates, List<WithheldReturns> withheld) {
    this.moderations = moderations;
    this.candidates = candidates;
    this.withheld = withheld;
  }

  /** Empty when there is no sample that the caller may read. */
  Optional<String> of(Caller caller, long cycleId) {
    return moderations.draw(caller, cycleId).map(draw -> of(caller, draw));
  }

  private String of(Caller caller, Draw draw) {
    var kept = candidates.of(caller.partnershipId(), draw);
    var drawn =
        again(draw, kept).stream()
            .collect(toMap(it -> it.candidate().returnId(), it -> it.part().label()));
    var hidden =
        withheld.stream()
            .flatMap(it -> it.inCycle(caller, draw.cycleId()).stream())
            .collect(Collectors.toSet());
    var out = new StringWriter();
    // Excel takes a file for UTF-8 only with this mark.
    out.write('\uFEFF');
    try (var csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(HEAD);
      for (var it : kept) csv.writeRecord(row(draw, it, drawn, hidden));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** The sample, drawn again from what it was drawn from. */
  static List<Drawn> again(Draw draw, List<CandidateRepository.Kept> kept) {
    return SampleDraw.of(
        kept.stream().map(CandidateRepository.Kept::candidate).toList(),
        draw.seed(),
        draw.random(),
        draw.risk());
  }

  private static List<String> row(
      Draw draw, CandidateRepository.Kept it, Map<Long, String> drawn, Set<Long> hidden) {
    var candidate = it.candidate();
    var secret = hidden.contains(candidate.returnId());
    var why = candidate.reasons().stream().map(RiskReason::words).collect(Collectors.joining(" "));
    return List.of(
        SpreadsheetText.harmless(it.organisation()),
        Long.toString(candidate.organisationId()),
        candidate.stratum(),
        SampleDraw.lot(draw.seed(), candidate),
        secret ? "" : Integer.toString(candidate.reasons().size()),
        secret ? "Kept from you until it is marked" : why,
        drawn.getOrDefault(candidate.returnId(), ""));
  }
}
