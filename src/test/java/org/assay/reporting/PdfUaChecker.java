package org.assay.reporting;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Asks veraPDF which rules of PDF/UA-1 a document breaks. */
public final class PdfUaChecker {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private PdfUaChecker() {}

  public static List<String> failedRules(byte[] pdf) throws Exception {
    try (var parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        var validator =
            Foundries.defaultInstance()
                .createValidator(PDFAFlavour.PDFUA_1, 20, false, false, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(a -> a.getStatus() == org.verapdf.pdfa.results.TestAssertion.Status.FAILED)
          .map(
              a ->
                  a.getRuleId().getClause()
                      + "-"
                      + a.getRuleId().getTestNumber()
                      + " "
                      + a.getMessage()
                      + " @ "
                      + a.getLocation().getContext())
          .distinct()
          .toList();
    }
  }
}
