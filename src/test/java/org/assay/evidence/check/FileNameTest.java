package org.assay.evidence.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource({
    "policy.pdf,policy.pdf",
    "C:\\Users\\me\\policy.pdf,policy.pdf",
    "../../etc/passwd,passwd.pdf",
    "..,file.pdf",
    "'',file.pdf",
    ".pdf,file.pdf",
    "a   b .pdf,a b.pdf",
    "CON.pdf,_CON.pdf",
    "a<b>:c?.pdf,a_b__c_.pdf",
    "no extension,no extension.pdf",
    "Zoë’s plan.pdf,Zoë’s plan.pdf"
  })
  void a_name_is_cleaned_for_show_and_never_leads_anywhere(String typed, String shown) {
    assertEquals(shown, FileName.of(typed).shown(EvidenceType.PDF));
  }

  @Test
  void letters_that_turn_the_writing_around_are_gone() {
    assertEquals("policyfdp.exe", FileName.of("policy\u202efdp.exe").typed());
    assertEquals("ab.pdf", FileName.of("a\u0000\r\nb.pdf").typed());
  }

  @Test
  void a_long_name_is_cut_and_keeps_its_extension() {
    var shown = FileName.of("🙂".repeat(300) + ".pdf").shown(EvidenceType.PDF);
    assertTrue(shown.length() <= 255 && shown.endsWith("🙂.pdf"), shown);
  }

  @Test
  void a_long_extension_is_cut_too() {
    assertTrue(FileName.of("a." + "x".repeat(1000)).typed().length() <= 255);
  }
}
